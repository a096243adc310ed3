import type { Table } from '../duel/table';
import { Hand } from './hand';
import { Scene } from './scene';

const lookOf = ({ yours, areYouReady }: Extract<Table, { kind: 'picking' }>): string =>
  yours ? 'locked' : areYouReady ? 'restless' : 'absent';

/** The two hands, facing each other, and what they do. What it shows is also said in words beside it. */
export const Stage = ({ table, round }: { table: Table; round: number }) => (
  <div class="stage" aria-hidden="true">
    {table.kind === 'picking' ? (
      <>
        <div class={`fist yours winner ${lookOf(table)}`}>
          <Hand move={table.yours ?? 'rock'} />
        </div>
        <div class={`fist theirs loser ${table.areTheyReady ? 'restless' : 'absent'}`}>
          <Hand move="rock" />
        </div>
      </>
    ) : (
      <>
        {table.phase === 'fists' && (
          <>
            <div class="fist yours winner shaking">
              <Hand move="rock" />
            </div>
            <div class="fist theirs loser shaking">
              <Hand move="rock" />
            </div>
          </>
        )}
        <Scene key={round} round={table.round} phase={table.phase} />
      </>
    )}
  </div>
);
