/** Does a task once, some milliseconds from now. What it returns calls the task off. */
export type Later = (milliseconds: number, task: () => void) => () => void;

export const later: Later = (milliseconds, task) => {
  const timer = setTimeout(task, milliseconds);
  return () => clearTimeout(timer);
};

/** What a pure step wants done with an alarm. Setting one again replaces what it was set to. */
export type AlarmEffect<Name> =
  | { readonly type: 'set-alarm'; readonly alarm: Name; readonly milliseconds: number }
  | { readonly type: 'clear-alarm'; readonly alarm: Name };

/** Alarms by name: each rings once, and setting it again replaces what it was set to. */
export interface Alarms<Name> {
  set(name: Name, milliseconds: number): void;
  clear(name: Name): void;
  perform(effect: AlarmEffect<Name>): void;
}

export function createAlarms<Name>(after: Later, ring: (name: Name) => void): Alarms<Name> {
  const callOffs = new Map<Name, () => void>();
  const clear = (name: Name) => {
    callOffs.get(name)?.();
    callOffs.delete(name);
  };
  const set = (name: Name, milliseconds: number) => {
    clear(name);
    const callOff = after(milliseconds, () => {
      callOffs.delete(name);
      ring(name);
    });
    callOffs.set(name, callOff);
  };
  return {
    set,
    clear,
    perform(effect) {
      if (effect.type === 'set-alarm') set(effect.alarm, effect.milliseconds);
      else clear(effect.alarm);
    },
  };
}
