import { Player, playRound } from '../../tools/players/player';
import { usePlayground } from '../support/playground';

const NOTE = 'This browser keeps no data for this page, so a refresh loses your seat.';

const playground = usePlayground();

test.each([
  [
    'cannot be looked at',
    () =>
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      }),
  ],
  ['is null', () => Object.defineProperty(window, 'localStorage', { value: null })],
  [
    'takes nothing',
    () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      };
    },
  ],
])('in a browser whose storage %s one can play, and is told what a refresh does', async (_, beforehand) => {
  const ann = await Player.host(playground.browser, playground.url, { beforehand });
  await ann.seesHeading('Invite a friend');
  await ann.page.getByText(NOTE).waitFor();
  const bob = await Player.join(playground.browser, await ann.link(), { beforehand });
  // The arrival replaces the page, and with it a button that is being pressed.
  await Promise.all([ann, bob].map((player) => player.sees('status', 'Pick your move')));
  await playRound(ann, 'rock', bob, 'paper', 'Paper covers rock');
  await playRound(ann, 'lizard', bob, 'spock', 'Lizard poisons spock');
  await Promise.all([ann.seesScore(1, 1), bob.seesScore(1, 1)]);
  await Promise.all([ann, bob].map(({ page }) => page.getByText(NOTE).waitFor()));
  await ann.press('Sound');
  await playRound(ann, 'rock', bob, 'rock', 'Both played rock');
  expect([...ann.errors, ...bob.errors]).toEqual([]);
});

test('where storage works the page does not mention it', async () => {
  const ann = await Player.host(playground.browser, playground.url);
  await ann.seesHeading('Invite a friend');
  expect(await ann.page.getByText(NOTE).count()).toBe(0);
});
