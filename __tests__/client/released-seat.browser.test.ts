import { Player } from '../../tools/players/player';
import { usePlayground } from '../support/playground';

const playground = usePlayground();

/**
 * Stands in for a backend whose clock cannot be moved: a game in its third round, whose opponent went offline. A
 * release is granted; `arrive` has a newcomer take the seat.
 */
function fakeBackend(): void {
  const view = {
    gameId: 'C3DW7DK',
    version: 7,
    round: 3,
    goal: 5,
    since: 0,
    yourScore: 2,
    theirScore: 0,
    winner: true,
    theirStatus: 'offline',
    theirName: 'Bob',
    theirLastSeen: 0,
    theyPlayed: false,
  };
  const history = [
    { yourPlay: 'rock', theirPlay: 'lizard' },
    { yourPlay: 'rock', theirPlay: 'lizard' },
  ];
  const sent: unknown[] = [];
  class FakeWebSocket {
    static readonly OPEN = 1;
    readonly readyState = 1;
    onopen = () => {};
    onmessage = (_: { data: string }) => {};
    constructor() {
      const arrive = () =>
        this.tell({ ...view, version: 9, since: 3, theirStatus: 'online', theirName: 'Eve', yourScore: 0 });
      Object.assign(window, { sent, arrive });
      setTimeout(() => this.onopen());
    }
    send(text: string) {
      sent.push(JSON.parse(text));
      setTimeout(() => this.tell({ ...view, history }));
    }
    tell(message: object) {
      this.onmessage({ data: JSON.stringify(message) });
    }
    close() {}
  }
  Object.defineProperty(window, 'WebSocket', { value: FakeWebSocket });
}

test('a released seat is announced, and whoever takes it starts from nothing', async () => {
  const ann = await Player.open(playground.browser, 'about:blank', { beforehand: fakeBackend });
  await ann.page.clock.install();
  await ann.page.goto(`${playground.url}/#C3DW7DK`);
  await ann.press('Join');
  await ann.seesScore(2, 0);
  await ann.sees('away', 'Bob is offline. The link brings them back.');
  await ann.page.clock.fastForward(62_000);
  await ann.press('Let someone else take the seat');
  await ann.sees('away', 'or anyone else: the seat is free');
  const sent: { release?: boolean }[] = await ann.page.evaluate(() => Reflect.get(window, 'sent'));
  expect(sent.map(({ release = false }) => release)).toEqual([false, true]);

  await ann.page.evaluate(() => Reflect.get(window, 'arrive')());
  await ann.seesHeading(/^Eve.+online/);
  await ann.seesScore(0, 0);
  await ann.page.getByText('Round 1', { exact: true }).waitFor();
  expect(await ann.page.locator('.past li').count()).toBe(0);
});
