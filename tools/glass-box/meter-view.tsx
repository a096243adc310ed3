import type { Usage } from '../bench/usage';
import { dollarsOf } from './meter';

/** What AWS bills for all that has happened up to now. */
export function MeterView({ usage }: { usage: Usage }) {
  const rows = [
    ['messages', usage.messagesIn + usage.messagesOut],
    ['invocations', usage.invocations.length],
    ['write units', usage.writeUnits],
    ['read units', usage.readUnits],
  ] as const;
  return (
    <section class="part meter" aria-labelledby="meter">
      <h2 id="meter">What AWS bills</h2>
      <dl>
        {rows.map(([what, count]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{count}</dd>
          </div>
        ))}
        <div>
          <dt>dollars</dt>
          <dd>{dollarsOf(usage).toFixed(7)}</dd>
        </div>
      </dl>
    </section>
  );
}
