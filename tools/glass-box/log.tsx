import { useEffect, useRef } from 'preact/hooks';
import { answerSays } from './answers';
import type { Moment } from './moment';

interface Props {
  readonly moments: readonly Moment[];
  readonly at: number;
  readonly onGoTo: (at: number) => void;
}

/** What has happened, in words, and what is yet to come if it was seen already. One can go back to each moment. */
export function Log({ moments, at, onGoTo }: Props) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const box = list.current;
    const now = box?.children[at];
    if (box && now instanceof HTMLElement) box.scrollTop = now.offsetTop - box.clientHeight / 2;
  }, [at]);
  return (
    <section class="part log" aria-labelledby="log">
      <h2 id="log">What happened</h2>
      <ol ref={list} aria-labelledby="log">
        {moments.map((moment, index) => (
          <li key={index} class={index > at ? 'later' : index === at ? 'now' : ''}>
            <button type="button" aria-current={index === at} onClick={() => onGoTo(index)}>
              {sentenceOf(moment)}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What happened, and how that went. */
export function sentenceOf({ label, about, runs, wrong }: Moment): string {
  const made = about?.type === 'call' ? madeLast(runs, about.name) : undefined;
  const answer = made && answerSays(made).replace(/^[✔✘] ?/, '');
  const ending =
    answer && answer !== 'sent' && about?.type === 'call' && about.way === 'done' ? ` – ${answer}` : '';
  return [`${label}${ending}`, ...wrong].join('. Broken: ');
}

const madeLast = (runs: Moment['runs'], name: string) =>
  runs.flatMap(({ made }) => made).findLast((each) => each.name === name);
