/** Does a task once, some milliseconds from now. What it returns calls the task off. */
export type Later = (milliseconds: number, task: () => void) => () => void;

export const later: Later = (milliseconds, task) => {
  const timer = setTimeout(task, milliseconds);
  return () => clearTimeout(timer);
};

/** Alarms by name: each rings once, and setting it again replaces what it was set to. */
export interface Alarms<Name> {
  set(name: Name, milliseconds: number): void;
  clear(name: Name): void;
}

export function createAlarms<Name>(after: Later, ring: (name: Name) => void): Alarms<Name> {
  const callOffs = new Map<Name, () => void>();
  const clear = (name: Name) => {
    callOffs.get(name)?.();
    callOffs.delete(name);
  };
  return {
    set(name, milliseconds) {
      clear(name);
      const callOff = after(milliseconds, () => {
        callOffs.delete(name);
        ring(name);
      });
      callOffs.set(name, callOff);
    },
    clear,
  };
}
