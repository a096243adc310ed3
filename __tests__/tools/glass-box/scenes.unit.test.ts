import type { Page } from '../../../tools/explorer/page';
import { readLink } from '../../../tools/glass-box/link';
import type { Moment } from '../../../tools/glass-box/moment';
import { originalAt } from '../../../tools/glass-box/original';
import { linkOf, SCENES } from '../../../tools/glass-box/scenes';
import { Story } from '../../../tools/glass-box/story';
import { TABLE } from '../../../tools/glass-box/table';

interface Played {
  readonly story: Story;
  readonly moments: readonly Moment[];
  readonly end: Moment;
  /** Ann's page, Bob's, and Ann's second one. */
  readonly pages: readonly [ann: Page, bob: Page, second: Page];
}

/** Plays a scene from its link, as the page does. */
async function play(id: string): Promise<Played> {
  const scene = SCENES.find((each) => each.id === id);
  if (!scene) throw new Error(`There is no scene ${id}`);
  const link = readLink(linkOf(scene));
  expect(link.scene).toBe(id);
  const story = new Story(TABLE);
  const moments = await story.follow(await story.begin(), link.run);
  const end = moments.at(-1);
  if (!end) throw new Error('Nothing happened');
  const page = (tab: number) => story.worlds.page(end.world, tab);
  return { story, moments, end, pages: [page(0), page(1), page(2)] };
}

const gameIn = ({ story, end }: Played) => story.worlds.stored(end.world).games[0]?.[1];
const movesIn = (played: Played) => gameIn(played)?.players.map(({ moves }) => moves);

/** Both pages show the round that Ann's rock lost to Bob's paper. */
function expectResult({ pages: [ann, bob] }: Played): void {
  expect(ann.session.history).toEqual([{ yourPlay: 'rock', theirPlay: 'paper' }]);
  expect(bob.session.history).toEqual([{ yourPlay: 'paper', theirPlay: 'rock' }]);
  for (const { session } of [ann, bob])
    expect(session).toMatchObject({ notice: undefined, pending: undefined });
}

const ENDS: Readonly<Record<string, (played: Played) => void>> = {
  'same-instant'(played) {
    expectResult(played);
    const announcing = played.end.runs.filter(({ made }) =>
      made.some(({ call }) => JSON.stringify(call.args).includes('paper covers rock')),
    );
    expect(announcing.map(({ request }) => request.connectionId)).toEqual(['c1-1']);
  },
  'dies-after-the-write'(played) {
    expectResult(played);
    expect(played.end.runs.map(({ fate }) => fate)).toContain('died');
    expect(originalAt(played.moments)).toMatchObject({ round: 1, isStuck: true });
  },
  'lost-answer'(played) {
    expectResult(played);
    expect(movesIn(played)).toEqual([['rock'], ['paper']]);
    expect(played.end.lastWrite?.refusals).toEqual([undefined, 'repeated']);
  },
  tunnel(played) {
    expectResult(played);
    expect(gameIn(played)?.players[0]?.address).toBe('c0-2');
  },
  'second-tab'(played) {
    const { story, moments } = played;
    const problems = (tab: number) =>
      moments.map(({ world }) => story.worlds.page(world, tab).session.problem);
    expect([problems(0).includes('superseded'), problems(0).at(-1)]).toEqual([true, undefined]);
    expect(problems(2).at(-1)).toBe('superseded');
  },
  cheat({ story, moments, pages: [, bob] }) {
    expect(bob.session.view).toMatchObject({ round: 1, theyPlayed: true });
    const heard = moments.flatMap(({ flying }) => flying.map((wire) => story.worlds.wires.value(wire)));
    const byBob = heard.filter(({ connectionId }) => connectionId.startsWith('c1-'));
    expect(byBob.length).toBeGreaterThan(3);
    expect(byBob.filter(({ message }) => JSON.stringify(message).includes('rock'))).toEqual([]);
    expect(originalAt(moments).trouble).toContain('theirPlay: rock');
  },
};

describe('the tour of the glass box', () => {
  it.each(SCENES.map(({ id }) => id))('%s ends well, by its link', async (id) => {
    const played = await play(id);
    expect(played.moments.flatMap(({ wrong }) => wrong)).toEqual([]);
    expect(played.end.world.handlers).toEqual([]);
    const check = ENDS[id];
    if (!check) throw new Error(`Nobody says how ${id} ends`);
    check(played);
  });

  it('has three sentences a scene', () => {
    for (const { sentences } of SCENES)
      for (const { text } of sentences) expect(text).toMatch(/^[^.?!]*[.]$|^[^.?!]*”[^.?!]*[.]$/);
  });
});
