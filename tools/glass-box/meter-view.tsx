import type { Usage } from '../bench/usage';
import { dollarsOf } from './meter';

/** What AWS bills for all that has happened up to now. */
export const MeterView = ({ usage }: { usage: Usage }) => (
  <p class="meter">
    <span class="offscreen">AWS bills </span>
    <b>{usage.messagesIn + usage.messagesOut}</b> messages <b>{usage.invocations.length}</b> invocations{' '}
    <b>{usage.writeUnits}</b> writes <b>{usage.readUnits}</b> reads <b>${dollarsOf(usage).toFixed(6)}</b>
  </p>
);
