import type { StepResult } from '../../domain/ports';
import type { Made } from './run';

/** What a call was answered, in a few words. */
export function answerSays({ call, way, value }: Made): string {
  if (way === 'undone') return '✘ failed, nothing changed';
  if (way === 'unheard') return '✘ done, but the answer was lost';
  if (call.port === 'notifier') return value === 'gone' ? '✘ 410, gone' : '✔ sent';
  if (call.port === 'games' && call.method === 'step') return stepAnswer(value as StepResult | undefined);
  return '✔';
}

function stepAnswer(result: StepResult | undefined): string {
  if (!result) return '✔';
  return result.taken ? `✔ written, version ${result.game.version}` : `✘ refused: ${result.refusal}`;
}
