/** What the browser keeps for this page; where it keeps nothing, it lasts as long as the page. */
export interface PageStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  /** False when the key's value will be gone with the page. */
  keeps(key: string): boolean;
}

/** @param open gives the browser's storage; where that is blocked, it throws, or gives null, or what it gives throws */
export function createStorage(open: () => Pick<Storage, 'getItem' | 'setItem'> | null): PageStorage {
  const memory = new Map<string, string>();
  const read = (key: string): string | null => {
    try {
      return open()?.getItem(key) ?? null;
    } catch {
      return null;
    }
  };
  return {
    getItem: (key) => memory.get(key) ?? read(key),
    setItem(key, value) {
      memory.set(key, value);
      try {
        open()?.setItem(key, value);
      } catch {
        return;
      }
      if (read(key) === value) memory.delete(key);
    },
    keeps: (key) => !memory.has(key),
  };
}

export const storage = createStorage(() => localStorage);
