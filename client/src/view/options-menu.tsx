import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Switch } from './switch';
import { useSettings } from './use-settings';

/** A button, and below it what the player can switch on. Escape and whatever is done elsewhere put that away. */
export function OptionsMenu() {
  const [isOpen, setIsOpen] = useState(false);
  const around = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = useCallback(() => {
    // What has the focus would vanish with it.
    if (around.current?.contains(document.activeElement)) button.current?.focus();
    setIsOpen(false);
  }, []);
  useLayoutEffect(() => {
    if (!isOpen) return;
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && close();
    const onEvent = ({ target }: Event) => {
      if (target instanceof Node && !around.current?.contains(target)) close();
    };
    addEventListener('keydown', onKey);
    for (const event of ['pointerdown', 'focusin']) addEventListener(event, onEvent);
    return () => {
      removeEventListener('keydown', onKey);
      for (const event of ['pointerdown', 'focusin']) removeEventListener(event, onEvent);
    };
  }, [isOpen, close]);
  return (
    <div ref={around} class="options">
      <button
        ref={button}
        type="button"
        aria-expanded={isOpen}
        onClick={() => (isOpen ? close() : setIsOpen(true))}
      >
        Options
      </button>
      {isOpen && <Options />}
    </div>
  );
}

function Options() {
  const [{ vibration }, change] = useSettings();
  return (
    <fieldset class="menu">
      <legend class="offscreen">Options</legend>
      <Switch label="Vibration" on={vibration} onChange={(on) => change({ vibration: on })} />
    </fieldset>
  );
}
