import { BEATS } from '../../../client/src/duel/timeline';
import { type Cue, SOUNDS } from '../../../client/src/sound/cues';
import { createPlayer } from '../../../client/src/sound/play';

interface Scheduled {
  readonly kind: 'tone' | 'noise';
  readonly start: number;
  /** Where the pitch, or the noise's middle, begins. */
  readonly hertz: number;
}

/** Stands in for the browser's sound, whose nodes note what is scheduled. */
class FakeAudio {
  currentTime = 0;
  sampleRate = 1000;
  destination = {};
  readonly scheduled: Scheduled[] = [];
  #resumed = () => {};

  constructor(public state: 'running' | 'suspended' = 'running') {}

  /** Resolves when the player has tapped something. */
  resume(): Promise<void> {
    return new Promise((resolve) => {
      this.#resumed = resolve;
    });
  }

  tapped(): void {
    this.state = 'running';
    this.#resumed();
  }

  #node(kind: Scheduled['kind'] | 'other', connected: (to: FakeNode) => void = () => {}) {
    const node: FakeNode = {
      hertz: 0,
      gain: { setValueAtTime() {}, exponentialRampToValueAtTime() {} },
      frequency: {
        setValueAtTime: (hertz) => {
          node.hertz = hertz;
        },
        exponentialRampToValueAtTime() {},
      },
      connect: connected,
      start: (start) => {
        if (kind !== 'other') this.scheduled.push({ kind, start, hertz: node.hertz });
      },
      stop() {},
    };
    return node;
  }

  createGain = () => this.#node('other');
  createBiquadFilter = () => this.#node('other');
  createOscillator = () => this.#node('tone');
  createBufferSource = () => {
    const source = this.#node('noise', (filter) => {
      source.hertz = filter.hertz;
    });
    return source;
  };
  createBuffer = (_: number, length: number) => ({ getChannelData: () => new Float32Array(length) });
}

interface FakeNode {
  hertz: number;
  readonly gain: FakeParam;
  readonly frequency: FakeParam;
  connect(to: FakeNode): void;
  start(at: number): void;
  stop(at: number): void;
}

interface FakeParam {
  setValueAtTime(value: number, at: number): void;
  exponentialRampToValueAtTime(value: number, at: number): void;
}

/** A player of sounds, whose clock is that of the fake. */
function playerOn(audio: FakeAudio) {
  let opened = 0;
  const clock = { milliseconds: 0 };
  const play = createPlayer(
    // The fake has what is used of it; what it lacks fails the test.
    () => {
      opened++;
      return audio as unknown as AudioContext;
    },
    () => clock.milliseconds,
  );
  const wait = (milliseconds: number) => {
    clock.milliseconds += milliseconds;
    audio.currentTime = clock.milliseconds / 1000;
  };
  return { play, wait, opened: () => opened };
}

const CUES = Object.keys(SOUNDS).filter((cue): cue is Cue => cue in SOUNDS);

test.each(CUES)('the strokes of "%s" are scheduled in their order, from now on', async (cue) => {
  const audio = new FakeAudio();
  const { play, wait } = playerOn(audio);
  wait(2000);
  await play(cue);
  expect(audio.scheduled).toEqual(
    SOUNDS[cue].map(({ kind, at, from }) => ({ kind, start: 2 + at, hertz: from })),
  );
});

test.each(CUES)('"%s" is short and soft', (cue) => {
  for (const { at, lasts, loud } of SOUNDS[cue]) {
    expect(at + lasts).toBeLessThanOrEqual(1.05);
    expect(loud).toBeLessThanOrEqual(0.5);
  }
});

test('a knock is over before the next fist comes down, so that four beats are four knocks', async () => {
  const audio = new FakeAudio();
  const { play, wait, opened } = playerOn(audio);
  for (const { phase, lasts } of BEATS.filter(({ phase }) => phase === 'fists')) {
    await play('fist');
    for (const stroke of SOUNDS.fist) expect(stroke.at + stroke.lasts).toBeLessThanOrEqual(lasts / 1000);
    expect(phase).toBe('fists');
    wait(lasts);
  }
  const knocks = audio.scheduled.filter(({ kind }) => kind === 'tone').map(({ start }) => start);
  expect(knocks.map((start) => start.toFixed(2))).toEqual(['0.00', '0.14', '0.28', '0.42']);
  expect(opened()).toBe(1);
});

test('the hands’ opening and the act are over before the verdict is heard', () => {
  const lastsOf = (wanted: string) => BEATS.find(({ phase }) => phase === wanted)?.lasts ?? 0;
  for (const { at, lasts } of SOUNDS.open) expect(at + lasts).toBeLessThanOrEqual(lastsOf('open') / 1000);
  for (const { at, lasts } of SOUNDS.act) expect(at + lasts).toBeLessThanOrEqual(lastsOf('act') / 1000);
});

test('a browser that waits for a tap is not made to catch up later', async () => {
  const audio = new FakeAudio('suspended');
  const { play, wait } = playerOn(audio);
  const late = play('friend');
  wait(1001);
  audio.tapped();
  await late;
  expect(audio.scheduled).toEqual([]);
  await play('lock');
  expect(audio.scheduled).toHaveLength(SOUNDS.lock.length);
});

test('one that takes a moment to begin is waited for', async () => {
  const audio = new FakeAudio('suspended');
  const { play, wait } = playerOn(audio);
  const soon = play('lock');
  wait(100);
  audio.tapped();
  await soon;
  expect(audio.scheduled.map(({ start }) => start)).toEqual(SOUNDS.lock.map(({ at }) => 0.1 + at));
});

test('a browser without sound rejects, and is asked again the next time', async () => {
  let asked = 0;
  const play = createPlayer(
    () => {
      asked++;
      throw new DOMException('No device', 'NotSupportedError');
    },
    () => 0,
  );
  await expect(play('lock')).rejects.toThrow('No device');
  await expect(play('lock')).rejects.toThrow('No device');
  expect(asked).toBe(2);
});
