/** Does a task once, some milliseconds from now. What it returns calls the task off. */
export type Later = (milliseconds: number, task: () => void) => () => void;

export const later: Later = (milliseconds, task) => {
  const timer = setTimeout(task, milliseconds);
  return () => clearTimeout(timer);
};

/** A task that waits for its moment; setting the alarm again replaces what it was set for. */
export interface Alarm {
  set(milliseconds: number, task: () => void): void;
  clear(): void;
}

export function createAlarm(after: Later): Alarm {
  let callOff: (() => void) | undefined;
  const clear = () => {
    callOff?.();
    callOff = undefined;
  };
  return {
    set(milliseconds, task) {
      clear();
      callOff = after(milliseconds, () => {
        callOff = undefined;
        task();
      });
    },
    clear,
  };
}
