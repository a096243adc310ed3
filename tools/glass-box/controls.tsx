import { useEffect, useState } from 'preact/hooks';
import { faultsAt } from './faults';
import type { Glass } from './glass';
import { sentenceOf } from './log';
import { MeterView } from './meter-view';
import { momentOf, type Shown } from './shown';

/** Between two steps of playing, in milliseconds. */
const PACES = { fast: 350, normal: 1100, slow: 3000 } as const;
type Pace = keyof typeof PACES;

interface Props {
  readonly glass: Glass;
  readonly shown: Shown;
}

/** Plays on, goes step by step, slowly or not, and back; and breaks things. */
export function Controls({ glass, shown }: Props) {
  const { isBreaking, problem, verdict } = shown;
  const moment = momentOf(shown);
  return (
    <section class="controls" aria-label="Controls">
      <div class="news">
        <p class="now" role="status">
          <span key={shown.at}>{sentenceOf(moment)}</span>
        </p>
        {shown.at === shown.lead && shown.at + 1 < shown.moments.length ? (
          <p class="verdict yes">Press Play, or go step by step.</p>
        ) : (
          <Verdict verdict={verdict} />
        )}
        <MeterView usage={moment.usage} />
      </div>
      {problem && <p class="notice">{problem}</p>}
      {isBreaking && <Faults glass={glass} shown={shown} />}
      <div class="row">
        <Playing glass={glass} shown={shown} />
        <label class="scrub">
          <span class="offscreen">Moment</span>
          <input
            type="range"
            min={0}
            max={shown.moments.length - 1}
            value={shown.at}
            onInput={({ currentTarget: { value } }) => glass.goTo(Number(value))}
          />
        </label>
        <button
          type="button"
          class="fault"
          aria-pressed={isBreaking}
          onClick={() => glass.break(!isBreaking)}
        >
          Break it
        </button>
        <Sharing glass={glass} />
      </div>
    </section>
  );
}

function Playing({ glass, shown: { isPlaying, at } }: Props) {
  const [pace, setPace] = useState<Pace>('normal');
  useEffect(() => {
    if (!isPlaying) return;
    const timer = setInterval(() => void glass.tick(), PACES[pace]);
    return () => clearInterval(timer);
  }, [glass, isPlaying, pace]);
  return (
    <>
      <button type="button" onClick={() => glass.undo()} aria-disabled={at === 0} title="Left arrow">
        Undo
      </button>
      <button type="button" class="primary" onClick={() => glass.play(!isPlaying)} title="Space">
        {isPlaying ? 'Pause' : 'Play'}
      </button>
      <button type="button" onClick={() => glass.step()} title="Right arrow">
        Step
      </button>
      <label>
        <span class="offscreen">Pace</span>
        <select value={pace} onChange={({ currentTarget: { value } }) => setPace(paceOf(value))}>
          {Object.keys(PACES).map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
    </>
  );
}

/** Whether what the players see is right, once nothing is under way any more. */
function Verdict({ verdict }: Pick<Shown, 'verdict'>) {
  if (!verdict) return null;
  const [first] = verdict;
  return first === undefined ? (
    <p class="verdict yes">✔ Nothing is in flight, and every rule holds.</p>
  ) : (
    <p class="verdict no">✘ {first}</p>
  );
}

const paceOf = (value: string): Pace => (value === 'slow' || value === 'fast' ? value : 'normal');

/** What hits more than one thing at once. */
const Faults = ({ glass, shown }: Props) => (
  <div class="row faults">
    {faultsAt(shown).map(({ name, labels }) => (
      <button
        key={name}
        type="button"
        class="offer fault"
        aria-disabled={labels.length === 0}
        onClick={() => labels.length > 0 && glass.takeAll(labels)}
      >
        {name}
      </button>
    ))}
  </div>
);

/** Copies the link to the moment that is shown. */
function Sharing({ glass }: { glass: Glass }) {
  const [isCopied, setIsCopied] = useState(false);
  const share = async () => {
    history.replaceState(null, '', await glass.link());
    await navigator.clipboard?.writeText(location.href).catch(() => {});
    setIsCopied(true);
    setTimeout(() => setIsCopied(false), 2000);
  };
  return (
    <button type="button" class="share" onClick={share}>
      {isCopied ? (
        'Copied'
      ) : (
        <>
          <span class="wide">Copy </span>link
        </>
      )}
    </button>
  );
}
