import { type ComponentChildren, createContext } from 'preact';
import { useCallback, useContext, useEffect, useRef, useState } from 'preact/hooks';

const Announce = createContext<(text: string) => void>(() => {});

/** Has a screen reader say the text once it is free to. */
export const useAnnounce = () => useContext(Announce);

/** Has it say the text whenever that changes. */
export function useAnnounced(text: string): void {
  const announce = useAnnounce();
  useEffect(() => {
    if (text) announce(text);
  }, [announce, text]);
}

/** Holds the page's one live region. */
export function Announcer({ children }: { children: ComponentChildren }) {
  const [text, setText] = useState('');
  // What is said in one go must not silence each other.
  const together = useRef<string[]>([]);
  const announce = useCallback((news: string) => {
    if (together.current.length === 0)
      setTimeout(() => {
        setText(together.current.join(' '));
        together.current = [];
      });
    together.current.push(news);
  }, []);
  return (
    <Announce.Provider value={announce}>
      {children}
      <p class="offscreen" role="status" data-testid="announcement">
        {text}
      </p>
    </Announce.Provider>
  );
}
