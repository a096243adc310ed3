/** The work has not ended within its time. */
export class TooLate extends Error {
  override readonly name = 'TooLate';
}

/** Gives up waiting for work that takes longer than this many milliseconds. */
export type Within = <T>(milliseconds: number, work: Promise<T>) => Promise<T>;

/** Resolves as the work does; rejects with {@link TooLate} when that takes longer than this many milliseconds. */
export const within: Within = async (milliseconds, work) => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooLate()), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};
