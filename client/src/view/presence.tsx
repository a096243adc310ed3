import type { TheirStatus, View } from '../../../domain/protocol';

const WORDS: Readonly<Record<TheirStatus, string>> = {
  absent: 'not here yet',
  online: 'online',
  offline: 'offline',
  left: 'in another game',
};

interface Props {
  readonly view: View;
  /** False while our own link is down: what was last heard of them may be over. */
  readonly isKnown: boolean;
}

/** Whether the other player is there, and if not, since when. */
export function Presence({ view: { theirStatus, theirLastSeen }, isKnown }: Props) {
  if (!isKnown && theirStatus === 'online')
    return (
      <span class="presence" data-testid="presence">
        was online
      </span>
    );
  const since = theirStatus === 'offline' && theirLastSeen ? ` since ${timeOfDay(theirLastSeen)}` : '';
  return (
    <span class={`presence ${theirStatus}`} data-testid="presence">
      {WORDS[theirStatus]}
      {since}
    </span>
  );
}

const timeOfDay = (at: number): string =>
  new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
