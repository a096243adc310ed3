import { OPPONENT_IDS, OPPONENTS, type OpponentId } from '../practice/opponents/opponents';
import { Face } from './face';

/** Whom to practice against, the easiest first. */
export const OpponentChoice = ({ onChoose }: { onChoose: (opponent: OpponentId) => void }) => (
  <section class="opponents" aria-labelledby="opponents">
    <h2 id="opponents">Whom do you want to play?</h2>
    {OPPONENT_IDS.map((id) => (
      <button key={id} type="button" onClick={() => onChoose(id)}>
        <Face of={id} />
        <b>{OPPONENTS[id].name}</b>
        <span>{OPPONENTS[id].nature}</span>
      </button>
    ))}
  </section>
);
