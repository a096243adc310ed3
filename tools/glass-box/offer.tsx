import type { About, Choice } from './choice';

interface Props {
  readonly choice: Choice;
  readonly onTake: (label: string) => void;
}

/** A choice as a button: short where it stands, in full for a screen reader. */
export const Offer = ({ choice: { label, about }, onTake }: Props) => {
  const [text, kind] = shortOf(about);
  return (
    <button
      type="button"
      class={`offer ${kind}`}
      aria-label={`${text}: ${label}`}
      title={label}
      onClick={() => onTake(label)}
    >
      {text}
    </button>
  );
};

interface HoldProps {
  readonly label: string;
  readonly isHeld: boolean;
  readonly onHold: (label: string) => void;
}

/** Holds back what would happen by itself, until it is let go. */
export const Hold = ({ label, isHeld, onHold }: HoldProps) => (
  <button
    type="button"
    class="offer fault"
    aria-pressed={isHeld}
    aria-label={`hold: ${label}`}
    onClick={() => onHold(label)}
  >
    hold
  </button>
);

/** What the button says, and whether it is what should happen or a fault. */
function shortOf(about: About): readonly [text: string, kind: 'good' | 'fault'] {
  switch (about.type) {
    case 'call':
      return CALLS[about.way];
    case 'handler':
      return HANDLERS[about.what];
    case 'wire':
      return WIRES[about.what];
    case 'connection':
      return CONNECTIONS[about.what];
    case 'end':
      return ['$disconnect', 'good'];
    case 'alarm':
      return [ALARMS[about.alarm], about.isDue ? 'good' : 'fault'];
    default:
      return ['do', 'good'];
  }
}

const CALLS = {
  done: ['make it', 'good'],
  gone: ['410', 'fault'],
  undone: ['fail it', 'fault'],
  unheard: ['lose the answer', 'fault'],
  twice: ['make it twice', 'fault'],
} as const;
const HANDLERS = {
  dies: ['crash it here', 'fault'],
  again: ['start it twice', 'fault'],
  lost: ['lose it', 'fault'],
} as const;
const ALARMS = {
  answer: 'answer overdue',
  heartbeat: 'heartbeat',
  echo: 'old answers expire',
  seek: 'seek again',
  retry: 'connect again',
  expiry: 'nearly 2 hours',
  'give-up': 'give up',
} as const;
const WIRES = {
  arrives: ['deliver', 'good'],
  lost: ['lose', 'fault'],
  doubled: ['duplicate', 'fault'],
} as const;
const CONNECTIONS = {
  cut: ['cut', 'fault'],
  tunnel: ['tunnel', 'fault'],
  limit: ['2 hours', 'fault'],
} as const;
