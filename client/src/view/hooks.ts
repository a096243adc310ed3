import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Place } from '../address';
import { currentPlace, onPlaceChange } from '../place';
import type { Store } from '../session/store';

/** The store's state, as it changes. */
export function useStore<Kept>(store: Store<Kept>): Kept {
  const [state, setState] = useState(() => store.get());
  useEffect(() => {
    setState(() => store.get());
    return store.subscribe((next) => setState(() => next));
  }, [store]);
  return state;
}

/** Where the page is, as that changes. */
export function usePlace(): Place {
  const [place, setPlace] = useState(currentPlace);
  useEffect(() => onPlaceChange(() => setPlace(currentPlace())), []);
  return place;
}

/** Calls back when a key is pressed outside of a text field and while no dialog is open. */
export function useKeys(onKey: (key: string) => void): void {
  // As soon as what the keys are for is in sight, so that none is missed.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const inField = event.target instanceof HTMLInputElement;
      if (inField || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (document.querySelector('dialog[open]')) return;
      onKey(event.key.toLowerCase());
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [onKey]);
}

/** Puts a note before the page's title, where it can be seen while another tab is open. */
export function useTitle(note: string | undefined): void {
  useEffect(() => {
    const { title } = document;
    if (!note) return;
    document.title = `${note} – ${title}`;
    return () => {
      document.title = title;
    };
  }, [note]);
}

/** When what had the focus goes away, its surroundings get it: a screen reader would start all over otherwise. */
export function useKeptFocus(surroundings: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const around = surroundings.current;
    if (!around) return;
    let focused: Node | undefined;
    const note = ({ target }: FocusEvent) => {
      focused = target instanceof Node ? target : undefined;
    };
    const observer = new MutationObserver(() => {
      if (!focused || focused.isConnected) return;
      focused = undefined;
      if (document.activeElement === document.body) around.focus({ preventScroll: true });
    });
    around.addEventListener('focusin', note);
    observer.observe(around, { childList: true, subtree: true });
    return () => {
      around.removeEventListener('focusin', note);
      observer.disconnect();
    };
  }, [surroundings]);
}
