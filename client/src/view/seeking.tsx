import { useAnnounced } from './announcer';
import { CallingBack } from './calling-back';
import { NameField } from './name-field';
import { useIsOver } from './use-is-over';

/** How long nobody has come before practice is offered first, in milliseconds. */
const LONG = 15_000;

interface Props {
  readonly isLinkDown: boolean;
  readonly onRename: (text: string) => void;
  readonly onPractice: () => void;
  /** Goes on to invite a friend. */
  readonly onInvite: () => void;
  /** Stops looking. */
  readonly onStop: () => void;
}

/** Looking for a stranger: it promises nothing, and has something to do until someone comes. */
export function Seeking({ isLinkDown, onRename, onPractice, onInvite, onStop }: Props) {
  const isLong = useIsOver(LONG);
  const status = isLinkDown ? 'Waiting for a connection…' : 'Looking for someone…';
  const hint = isLong
    ? 'Nobody is there yet. Practice meanwhile: you come back here as soon as someone comes.'
    : 'Whoever looks next plays you.';
  useAnnounced(isLong ? hint : '');
  return (
    <section class="seeking" data-testid="seeking">
      <h2 data-testid="status">{status}</h2>
      <p>{hint}</p>
      <div class="choices">
        <NameField onRename={onRename} />
        <button type="button" class={isLong ? 'primary big' : ''} onClick={onPractice}>
          Practice meanwhile
        </button>
        <button type="button" onClick={onInvite}>
          Invite a friend instead
        </button>
        <button type="button" onClick={onStop}>
          Stop looking
        </button>
      </div>
      <CallingBack />
    </section>
  );
}
