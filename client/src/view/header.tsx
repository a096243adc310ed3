import { useCallback, useState } from 'preact/hooks';
import { RULES } from '../parts';
import { useKeys } from './hooks';
import { OptionsMenu } from './options-menu';
import { Sheet } from './sheet';
import { SoundButton } from './sound-button';
import { WithPart } from './with-part';

/** A browser without a touch screen may say that it can vibrate, though nobody would feel it. */
const canVibrate = 'vibrate' in navigator && navigator.maxTouchPoints > 0;

interface Props {
  /** Undefined where the page itself offers new games. */
  readonly onNewGame?: (() => void) | undefined;
}

/** The title and what is always at hand. */
export function Header({ onNewGame }: Props) {
  const [areRulesOpen, setAreRulesOpen] = useState(false);
  const showRules = useCallback(() => setAreRulesOpen(true), []);
  useKeys(useCallback((key) => key === '?' && showRules(), [showRules]));
  return (
    <header>
      <h1>
        Rock Paper Scissors <span>Lizard Spock</span>
      </h1>
      <nav aria-label="Game">
        <SoundButton />
        <button type="button" onClick={showRules}>
          Rules
        </button>
        {canVibrate && <OptionsMenu />}
        {onNewGame && (
          <button type="button" onClick={onNewGame}>
            New game
          </button>
        )}
      </nav>
      {areRulesOpen && (
        <Sheet title="The rules" onClose={() => setAreRulesOpen(false)}>
          <WithPart part={RULES}>{(Rules) => <Rules />}</WithPart>
        </Sheet>
      )}
    </header>
  );
}
