import { hashOf, NO_LINK } from './link';
import type { Moment } from './moment';
import { personOf } from './names';
import { originalAt } from './original';
import type { Scene } from './scene';
import { BOTH_ARE_THERE, linkOf, SCENES } from './scenes';
import type { Shown } from './shown';

/** The scenes of the tour as links, and the text of the one that is shown. */
export function Tour({ shown }: { shown: Shown }) {
  const { scene, link, at, moments } = shown;
  const { scope } = link;
  return (
    <section class="tour" aria-labelledby="tour">
      <nav aria-label="Scenes">
        {SCENES.map((each, index) => (
          <a key={each.id} href={linkOf(each)} aria-current={each === scene ? 'step' : undefined}>
            <span class="number">{index + 1}</span> <span class="title">{each.title}</span>
          </a>
        ))}
        <a href={FREE_LINK} aria-current={scene ? undefined : 'step'}>
          <span class="title">{scope === undefined ? 'Your own' : 'From the explorer'}</span>
        </a>
      </nav>
      <div class="text">
        <h2 id="tour">{scene?.title ?? (scope === undefined ? 'Break it yourself' : scope)}</h2>
        <p>
          {scene ? <Sentences shown={shown} scene={scene} /> : scope === undefined ? FREE : explored(scope)}{' '}
          {scene && at === moments.length - 1 && <Next scene={SCENES[SCENES.indexOf(scene) + 1]} />}
        </p>
      </div>
    </section>
  );
}

/** The three sentences; the one being told is marked. */
function Sentences({ shown: { at, lead, ends }, scene }: { shown: Shown; scene: Scene }) {
  const told = ends.filter((end) => end < at).length;
  return (
    <>
      {scene.sentences.map(({ text }, index) => (
        <span key={text} class={at > lead && index === Math.min(told, ends.length - 1) ? 'told' : ''}>
          {text}{' '}
        </span>
      ))}
    </>
  );
}

const explored = (scope: string): string =>
  `One of the ways through “${scope}”, all of which the explorer takes. Below you see which rule is broken at the end, if any is.`;

const Next = ({ scene }: { scene: Scene | undefined }) =>
  scene ? <a href={linkOf(scene)}>Next: {scene.title}</a> : <a href={FREE_LINK}>Now break it yourself</a>;

const FREE_LINK = hashOf({ ...NO_LINK, run: BOTH_ARE_THERE });

const FREE = [
  'So one conditional write is enough: the item holds nothing but the moves, each write says when it may happen, and making it twice changes nothing.',
  'Now tap a move on either phone, and decide what happens to each call, message and connection.',
  'Whatever you do, no move is lost and no phone stays misled. If you prove us wrong, the link is a bug report.',
].join(' ');

/** The design of 2020 beside ours, at the same moment. */
export function OriginalBeside({ moments }: { moments: readonly Moment[] }) {
  const { round, players, trouble } = originalAt(moments);
  return (
    <section class="part original" aria-labelledby="original">
      <h2 id="original">The design of 2020, at the same moment</h2>
      <p>
        Round {round}.{' '}
        {Object.entries(players)
          .map(([id, { play, score }]) => `${personOf(id)}: ${play ?? 'no move'}, ${score} won`)
          .join('; ')}
      </p>
      {trouble && <p class="trouble">✘ {trouble}</p>}
    </section>
  );
}
