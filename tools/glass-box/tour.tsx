import { hashOf, NO_LINK } from './link';
import type { Moment } from './moment';
import { personOf } from './names';
import { originalAt } from './original';
import { linkOf, SCENES, type Scene } from './scenes';

/** The scenes of the tour as links, and the text of the one that is shown. */
export function Tour({ scene, isOver }: { scene: Scene | undefined; isOver: boolean }) {
  const next = scene && SCENES[SCENES.indexOf(scene) + 1];
  return (
    <section class="tour" aria-labelledby="tour">
      <nav aria-label="Scenes">
        {SCENES.map((each, index) => (
          <a key={each.id} href={linkOf(each)} aria-current={each === scene ? 'step' : undefined}>
            <span class="number">{index + 1}</span> <span class="title">{each.title}</span>
          </a>
        ))}
        <a href={FREE_LINK} aria-current={scene ? undefined : 'step'}>
          <span class="title">Your own</span>
        </a>
      </nav>
      <div class="text">
        <h2 id="tour">{scene?.title ?? 'Break it yourself'}</h2>
        <p>
          {scene?.text.join(' ') ?? FREE} {scene && isOver && <Next scene={next} />}
        </p>
      </div>
    </section>
  );
}

const Next = ({ scene }: { scene: Scene | undefined }) =>
  scene ? <a href={linkOf(scene)}>Next: {scene.title}</a> : <a href={FREE_LINK}>Now break it yourself</a>;

const FREE_LINK = hashOf({ ...NO_LINK, run: ['Ann starts a game', '*', 'Bob opens the link', '*'] });

const FREE =
  'Tap a move on either phone. Then decide what happens to each call, message and connection, or let it play. Whatever you do, no move is lost and no phone stays misled: if you find a way, its link is a bug report.';

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
