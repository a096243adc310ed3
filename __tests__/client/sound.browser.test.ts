import { Player } from '../../tools/players/player';
import { usePlayground } from '../support/playground';

const playground = usePlayground();

/** Notes at every tone what is called out on the stage. */
function noteTones(): void {
  const heard: string[] = [];
  Reflect.set(window, 'heard', heard);
  const { start } = OscillatorNode.prototype;
  OscillatorNode.prototype.start = function (...when) {
    heard.push(document.querySelector('.call')?.textContent ?? '');
    start.apply(this, when);
  };
}

/** A browser whose machine has no sound. */
function withoutSound(): void {
  Reflect.set(window, 'asked', 0);
  Object.defineProperty(window, 'AudioContext', {
    value: class {
      constructor() {
        Reflect.set(window, 'asked', Reflect.get(window, 'asked') + 1);
        throw new DOMException('No device', 'NotSupportedError');
      }
    },
  });
}

const sound = ({ page }: Player) => page.getByRole('button', { name: 'Sound', exact: true });
const isOn = (player: Player) => sound(player).getAttribute('aria-pressed');
const heard = (player: Player, count: number) =>
  player.page.waitForFunction((wanted) => Reflect.get(window, 'heard').length === wanted, count);

/** Knocks and bell of the sound that is heard when it is switched on. */
const FIRST_TONES = 4;

async function practice(player: Player): Promise<void> {
  await player.practice();
  await player.sees('their-hand', 'ready!');
}

test('sound is off until asked for, by keyboard too, and then remembered', async () => {
  const ann = await Player.open(playground.browser, playground.url, { beforehand: noteTones });
  expect(await isOn(ann)).toBe('false');
  await practice(ann);
  await ann.play('rock');
  await ann.sees('announcement', 'Round 1:');
  expect(await ann.page.evaluate(() => Reflect.get(window, 'heard'))).toEqual([]);
  await sound(ann).focus();
  await ann.page.keyboard.press('Enter');
  expect(await isOn(ann)).toBe('true');
  await heard(ann, FIRST_TONES);
  await ann.page.reload();
  expect(await isOn(ann)).toBe('true');
  await sound(ann).focus();
  await ann.page.keyboard.press('Space');
  expect(await isOn(ann)).toBe('false');
  await ann.page.reload();
  expect(await isOn(ann)).toBe('false');
});

test('each fist knocks as its word is called out', async () => {
  const ann = await Player.open(playground.browser, playground.url, {
    beforehand: noteTones,
    reducedMotion: 'no-preference',
  });
  await practice(ann);
  await sound(ann).click();
  await heard(ann, FIRST_TONES);
  await ann.play('rock');
  await ann.sees('announcement', 'Round 1:');
  const words: string[] = await ann.page.evaluate(() => Reflect.get(window, 'heard'));
  expect(words.slice(FIRST_TONES, FIRST_TONES + 4)).toEqual(['Rock…', 'Paper…', 'Scissors…', 'Lizard…']);
  // The rest is of the verdict, when nothing is called out.
  expect(words.slice(FIRST_TONES + 4).filter(Boolean)).toEqual([]);
});

test('a page that nobody has touched is silent, though sound is on', async () => {
  const ann = await Player.open(playground.browser, playground.url, {
    reducedMotion: 'no-preference',
    beforehand: () => {
      localStorage.setItem('rockpaper-settings', '{"sound":true}');
      // What drives the page here counts as its user, for the browser.
      Object.defineProperty(navigator, 'userActivation', { value: { hasBeenActive: false } });
      const { AudioContext } = window;
      Reflect.set(window, 'opened', 0);
      window.AudioContext = class extends AudioContext {
        constructor() {
          super();
          Reflect.set(window, 'opened', Reflect.get(window, 'opened') + 1);
        }
      };
    },
  });
  await ann.page.goto(`${playground.url}/replay.html#1.RP/Ann/Bob`);
  await ann.sees('summary', 'Bob wins');
  expect(await ann.page.evaluate(() => Reflect.get(window, 'opened'))).toBe(0);
});

test('a machine without sound plays on', async () => {
  const ann = await Player.open(playground.browser, playground.url, { beforehand: withoutSound });
  await practice(ann);
  await sound(ann).click();
  await ann.page.waitForFunction(() => Reflect.get(window, 'asked') > 0);
  await ann.play('rock');
  await ann.sees('announcement', 'Round 1:');
  expect(ann.errors).toEqual([]);
});
