import type { Player } from '../../tools/players/player';

/** Steps through a replay to this round, from wherever it has come by itself. */
export async function stepTo(player: Player, round: number): Promise<void> {
  const status = player.page.getByTestId('status');
  while (!(await status.innerText()).includes(`round ${round} of`)) await player.press('Next');
}
