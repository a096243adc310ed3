import { useEffect, useRef } from 'preact/hooks';
import { giveFeedback } from '../feedback';
import { notify, withdrawNotification } from '../notifications';
import { useTitle } from './hooks';
import { useSeen } from './use-browser';

/** Why a player who looks elsewhere should come back. */
export type Call = 'friend' | 'turn' | 'result';

const TEXTS: Readonly<Record<Call, (they: string) => string>> = {
  friend: (they) => `${they} is here!`,
  turn: () => 'Your turn!',
  result: () => 'The result is in!',
};
const ICON = { quiet: '/icon.svg', calling: '/icon-call.svg' } as const;

/**
 * Calls the player back while the page is out of sight: by its title, its icon, a sound, and a notification.
 * @param they the other player at the start of a sentence
 */
export function useCallBack(call: Call | undefined, they: string): void {
  const isSeen = useSeen();
  const calling = isSeen ? undefined : call;
  useTitle(calling && TEXTS[calling](they));
  useIcon(calling ? ICON.calling : ICON.quiet);
  const known = useRef<Call | undefined>(undefined);
  useEffect(() => {
    const isNews = calling !== undefined && calling !== known.current;
    known.current = call;
    if (isSeen) withdrawNotification();
    if (!isNews) return;
    // An arrival is heard in any case.
    if (calling !== 'friend') giveFeedback('call');
    void notify(TEXTS[calling](they));
  }, [isSeen, call, calling, they]);
}

function useIcon(href: string): void {
  useEffect(() => {
    document.querySelector('link[rel=icon]')?.setAttribute('href', href);
    return () => document.querySelector('link[rel=icon]')?.setAttribute('href', ICON.quiet);
  }, [href]);
}
