import { useStore } from '../../client/src/view/hooks';
import { Controls } from './controls';
import { Database } from './database';
import type { Glass } from './glass';
import { Lambdas } from './lambdas';
import { Log } from './log';
import { Network } from './network';
import { PhonePlace } from './phone-place';
import { useShortcuts } from './shortcuts';
import type { Shown } from './shown';
import { OriginalBeside, Tour } from './tour';

/** The whole page: the phones, all that is between them, and what can be done to it. */
export function GlassBox({ glass }: { glass: Glass }) {
  const shown = useStore(glass.store);
  const { at, moments, scene, held, isBreaking } = shown;
  const act = {
    held,
    onTake: (label: string) => void glass.take(label),
    onHold: (label: string) => glass.hold(label),
  };
  useShortcuts(glass);
  return (
    <>
      <header>
        <h1>The glass box</h1>
        <p>Two phones, one game, and everything between them. Try to break it.</p>
        <a href="/">Play the game</a>
      </header>
      <main class={isBreaking ? 'breaking' : ''}>
        <Tour shown={shown} />
        <div class="stage-of-all">
          {tabsOf(shown).map((tab) => (
            <PhonePlace key={tab} tab={tab} shown={shown} onTake={act.onTake} />
          ))}
          <div class="between">
            <Network shown={shown} {...act} />
            <div class="beside">
              <Lambdas shown={shown} {...act} />
              {scene?.hasOriginal && <OriginalBeside moments={moments.slice(0, at + 1)} />}
            </div>
            <Database shown={shown} />
            <Log moments={moments} at={at} onGoTo={(to) => void glass.goTo(to)} />
          </div>
        </div>
      </main>
      <Controls glass={glass} shown={shown} />
    </>
  );
}

/** The phones, and the other tabs of their players that are open. */
const tabsOf = ({ story: { worlds }, moments, at }: Shown): number[] => {
  const { world } = moments[at] ?? moments[0];
  return worlds.scope.tabs.flatMap(({ userId }, tab) => {
    const isPhone = worlds.scope.tabs.findIndex((other) => other.userId === userId) === tab;
    return isPhone || worlds.page(world, tab).sockets.made > 0 ? [tab] : [];
  });
};
