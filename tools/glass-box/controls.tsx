import { useEffect, useState } from 'preact/hooks';
import { faultsAt } from './faults';
import { type Glass, momentOf, type Shown } from './glass';
import { MeterView } from './meter-view';

/** Between two steps of playing, in milliseconds. */
const PACES = { fast: 350, normal: 900, slow: 2600 } as const;
type Pace = keyof typeof PACES;

/** Plays on, goes step by step, slowly or not, and back; and breaks things. */
export function Controls({ glass, shown }: { glass: Glass; shown: Shown }) {
  const { isPlaying, at, moments, problem } = shown;
  const [pace, setPace] = useState<Pace>('normal');
  useEffect(() => {
    if (!isPlaying) return;
    const timer = setInterval(() => void glass.tick(), PACES[pace]);
    return () => clearInterval(timer);
  }, [glass, isPlaying, pace]);
  return (
    <section class="controls" aria-label="Controls">
      <div class="row">
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
        <Sharing glass={glass} />
        <label class="scrub">
          <span class="offscreen">Moment</span>
          <input
            type="range"
            min={0}
            max={moments.length - 1}
            value={at}
            onInput={({ currentTarget: { value } }) => glass.goTo(Number(value))}
          />
        </label>
        <MeterView usage={momentOf(shown).usage} />
      </div>
      <details class="break">
        <summary>Break it</summary>
        <div class="row">
          {faultsAt(shown).map(({ name, labels }) => (
            <button
              key={name}
              type="button"
              class="fault"
              aria-disabled={labels.length === 0}
              onClick={() => labels.length > 0 && glass.takeAll(labels)}
            >
              {name}
            </button>
          ))}
        </div>
      </details>
      {problem && <p class="notice">{problem}</p>}
    </section>
  );
}

const paceOf = (value: string): Pace => (value === 'slow' || value === 'fast' ? value : 'normal');

/** Copies the link to the moment that is shown. */
function Sharing({ glass }: { glass: Glass }) {
  const [isCopied, setIsCopied] = useState(false);
  const share = async () => {
    const link = await glass.link();
    history.replaceState(null, '', link);
    await navigator.clipboard?.writeText(location.href).catch(() => {});
    setIsCopied(true);
    setTimeout(() => setIsCopied(false), 2000);
  };
  return (
    <button type="button" class="share" onClick={share}>
      {isCopied ? 'Copied' : 'Copy link'}
    </button>
  );
}
