import { useCallback, useState } from 'preact/hooks';
import { RULES } from '../parts';
import { useKeys } from './hooks';
import { OptionsSheet } from './options-sheet';
import { Sheet } from './sheet';
import { WithPart } from './with-part';

interface Props {
  /** Undefined where the page itself offers new games. */
  readonly onNewGame?: (() => void) | undefined;
}

/** The title and what is always at hand. */
export function Header({ onNewGame }: Props) {
  const [sheet, setSheet] = useState<'rules' | 'options'>();
  const close = () => setSheet(undefined);
  useKeys(useCallback((key) => key === '?' && setSheet('rules'), []));
  return (
    <header>
      <h1>
        Rock Paper Scissors <span>Lizard Spock</span>
      </h1>
      <nav aria-label="Game">
        <button type="button" onClick={() => setSheet('rules')}>
          Rules
        </button>
        <button type="button" onClick={() => setSheet('options')}>
          Options
        </button>
        {onNewGame && (
          <button type="button" onClick={onNewGame}>
            New game
          </button>
        )}
      </nav>
      {sheet === 'rules' && (
        <Sheet title="The rules" onClose={close}>
          <WithPart part={RULES}>{(Rules) => <Rules />}</WithPart>
        </Sheet>
      )}
      {sheet === 'options' && <OptionsSheet onClose={close} />}
    </header>
  );
}
