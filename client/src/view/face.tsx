import '../style/practice.css';
import faces from '../art/faces.svg';
import type { OpponentId } from '../practice/opponents/opponents';

export type Mood = 'calm' | 'glad' | 'sulky';

/** The face of one of the computer's characters. Its name stands beside it. */
export const Face = ({ of: opponent, mood = 'calm' }: { of: OpponentId; mood?: Mood }) => (
  <svg class={`portrait ${mood}`} viewBox="0 0 560 560" aria-hidden="true">
    <use href={`${faces}#${opponent}`} />
    <use href={`${faces}#${mood}`} />
  </svg>
);
