import { tabName } from './names';
import { Offer } from './offer';
import { Screen } from './phone';
import { PhoneFrame } from './phone-frame';
import { momentOf, type Shown } from './shown';
import { touchedIn } from './touched';

interface Props {
  readonly tab: number;
  readonly shown: Shown;
  readonly onTake: (label: string) => void;
}

/** What a player may do without a button of the page. */
const BESIDE = ['unlocks the phone', 'changes networks', 'closes the page'];

/** One phone: its screen, and below it its timers and what its player can do with it. */
export function PhonePlace({ tab, shown, onTake }: Props) {
  const { story, choices, jumps } = shown;
  const { scope } = story.worlds;
  const who = tabName(scope, tab);
  const isTouched = touchedIn(story.worlds, momentOf(shown)).tab === tab;
  const page = story.worlds.page(momentOf(shown).world, tab);
  const mine = choices.filter(({ about }) => 'tab' in about && about.tab === tab);
  const alarms = mine.filter(({ about }) => about.type === 'alarm');
  const others = mine.filter(
    ({ label, about }) => about.type === 'cheat' || BESIDE.some((does) => label === `${who} ${does}`),
  );
  return (
    <section class={`phone tab-${tab} ${isTouched ? 'touched' : ''}`} aria-label={`${who}'s phone`}>
      <h2>{who}</h2>
      <div class="display">
        <PhoneFrame title={`The screen of ${who}'s phone`}>
          <Screen
            key={jumps}
            page={page}
            host={scope.tabs[0]?.userId ?? ''}
            onDo={(does) => onTake(`${who} ${does}`)}
          />
        </PhoneFrame>
      </div>
      {alarms.length > 0 && (
        <p class="row clocks">
          <span>Its timers:</span>
          {alarms.map((choice) => (
            <Offer key={choice.label} choice={choice} onTake={onTake} />
          ))}
        </p>
      )}
      <p class="row deeds">
        {others.map(({ label }) => (
          <button key={label} type="button" class="offer fault" onClick={() => onTake(label)}>
            {label.slice(who.length).replace(' cheats: sends', 'cheat:')}
          </button>
        ))}
      </p>
    </section>
  );
}
