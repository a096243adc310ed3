import { useEffect } from 'preact/hooks';
import type { Glass } from './glass';

const ACTIONS: Readonly<Record<string, (glass: Glass) => void>> = {
  ' ': (glass) => glass.play(!glass.store.get().isPlaying),
  ArrowRight: (glass) => void glass.step(),
  ArrowLeft: (glass) => void glass.undo(),
};

/** Space plays and pauses, the arrows go step by step. The game's own keys would reach both phones, so they reach none. */
export function useShortcuts(glass: Glass): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key.length === 1) event.stopImmediatePropagation();
      const act = ACTIONS[event.key];
      if (!act || isOnControl(event)) return;
      event.preventDefault();
      act(glass);
    };
    addEventListener('keydown', listen, { capture: true });
    return () => removeEventListener('keydown', listen, { capture: true });
  }, [glass]);
}

/** Whether the key means something to what has the focus. */
const isOnControl = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.closest('input, select, button, summary, a') !== null;
