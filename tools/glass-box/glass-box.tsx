import { useStore } from '../../client/src/view/hooks';
import { Controls } from './controls';
import { Database } from './database';
import { type Glass, momentOf, type Shown } from './glass';
import { Lambdas } from './lambdas';
import { Log, sentenceOf } from './log';
import { Network } from './network';
import { PhonePlace } from './phone-place';
import { useShortcuts } from './shortcuts';
import { OriginalBeside, Tour } from './tour';

/** The whole page: the phones, all that is between them, and what can be done to it. */
export function GlassBox({ glass }: { glass: Glass }) {
  const shown = useStore(glass.store);
  const { story, at, moments, choices, scene } = shown;
  const moment = momentOf(shown);
  const onTake = (label: string) => void glass.take(label);
  useShortcuts(glass);
  return (
    <>
      <header>
        <h1>The glass box</h1>
        <p>Two phones, one game, and everything between them. Try to break it.</p>
        <a href="/">Play the game</a>
      </header>
      <main class="glass">
        <Tour scene={scene} />
        <div class="stage-of-all">
          {[0, 1].map((tab) => (
            <PhonePlace key={tab} tab={tab} shown={shown} onTake={onTake} />
          ))}
          <div class="between">
            <Network shown={shown} onTake={onTake} onHold={(label) => glass.hold(label)} />
            <Lambdas story={story} moment={moment} choices={choices} onTake={onTake} />
            <Database story={story} moment={moment} />
            {scene?.hasOriginal && <OriginalBeside moments={moments.slice(0, at + 1)} />}
            <Log moments={moments} at={at} onGoTo={(to) => void glass.goTo(to)} />
          </div>
          {othersOf(shown).map((tab) => (
            <PhonePlace key={tab} tab={tab} shown={shown} onTake={onTake} />
          ))}
        </div>
      </main>
      <Controls glass={glass} shown={shown} />
      <p class="offscreen" role="status">
        {sentenceOf(moment)}
      </p>
    </>
  );
}

/** The tabs beside the two phones that are open. */
const othersOf = (shown: Shown): number[] =>
  [...shown.story.worlds.scope.tabs.keys()]
    .slice(2)
    .filter((tab) => shown.story.worlds.page(momentOf(shown).world, tab).sockets.made > 0);
