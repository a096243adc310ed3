import { hashOf, NO_LINK } from './link';
import type { Moment } from './moment';
import { personOf } from './names';
import { originalAt } from './original';
import { BOTH_ARE_THERE, linkOf, SCENES, type Scene } from './scenes';

interface Props {
  readonly scene: Scene | undefined;
  /** The scope of the explorer that is shown, if one is. */
  readonly scope: string | undefined;
  readonly isOver: boolean;
}

/** The scenes of the tour as links, and the text of the one that is shown. */
export const Tour = ({ scene, scope, isOver }: Props) => (
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
        {scene?.text.join(' ') ?? (scope === undefined ? FREE : explored(scope))}{' '}
        {scene && isOver && <Next scene={SCENES[SCENES.indexOf(scene) + 1]} />}
      </p>
    </div>
  </section>
);

const explored = (scope: string): string =>
  `The explorer went this way through “${scope}”. It has tried every other one, too: in this scope, no order of events breaks a rule.`;

const Next = ({ scene }: { scene: Scene | undefined }) =>
  scene ? <a href={linkOf(scene)}>Next: {scene.title}</a> : <a href={FREE_LINK}>Now break it yourself</a>;

const FREE_LINK = hashOf({ ...NO_LINK, run: BOTH_ARE_THERE });

const FREE = [
  'So one conditional write is enough: the item holds nothing but the moves, each write says when it may happen, and making it twice changes nothing.',
  'Now tap a move on either phone, and decide what happens to each call, message and connection.',
  'Whatever you do, no move is lost and no phone stays misled: if you find a way, its link is a bug report.',
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
