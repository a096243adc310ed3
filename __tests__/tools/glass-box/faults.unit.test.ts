import { wrongOnceAtRest } from '../../../tools/explorer/rest';
import { whenKnown } from '../../../tools/explorer/when-known';
import { faultsAt } from '../../../tools/glass-box/faults';
import { Glass } from '../../../tools/glass-box/glass';
import { NO_LINK } from '../../../tools/glass-box/link';
import { open } from '../../../tools/glass-box/shown';
import { Story } from '../../../tools/glass-box/story';
import { TABLE } from '../../../tools/glass-box/table';

const BOTH = ['Ann starts a game', '*', 'Bob opens the link', '*'];
const BOB_WRITES = "Bob's play Lambda tries to write Bob's paper";
const ANN_WRITES = "Ann's play Lambda tries to write Ann's rock";
const BOTH_MOVE = ['Ann plays rock', '*', 'Bob plays paper'];
const HEARTBEAT = "Ann's timer fires: time for a heartbeat";
const RESULT = 'paper covers rock (version 4)';

/** What goes wrong in a round that Ann's rock loses to Bob's paper, and what brings it to its end. */
const FAULTS: Readonly<Record<string, readonly string[]>> = {
  'a Lambda dies before its write': [...BOTH_MOVE, "Bob's play Lambda dies", '**'],
  'a Lambda dies after its write': [...BOTH_MOVE, BOB_WRITES, "Bob's play Lambda dies", '**'],
  'an answer of DynamoDB is lost': [...BOTH_MOVE, `${BOB_WRITES}, but never hears that it is done`, '**'],
  'DynamoDB throttles': [...BOTH_MOVE, `${BOB_WRITES}, but that fails and nothing has changed`, '**'],
  'the SDK asks again': [...BOTH_MOVE, `${BOB_WRITES}, hears nothing, and its SDK asks again`, '**'],
  'a connection is cut': ['Ann plays rock', '*', 'Ann loses connection c0-1', 'Bob plays paper', '**'],
  'a train enters a tunnel': ["Ann's train enters a tunnel", 'Ann plays rock', 'Bob plays paper', '**'],
  'API Gateway ends a connection after 2 hours': [
    ...[
      'Ann plays rock',
      '*',
      'API Gateway ends connection c0-1 after 2 hours',
      '**',
      'Bob plays paper',
      '**',
    ],
  ],
  'a $disconnect comes late': [
    ...[
      'Ann loses connection c0-1',
      "Ann's timer fires: time to connect again",
      '*3',
      'Ann plays rock',
      '*6',
    ],
    ...['API Gateway notices that connection c0-1 is gone', '*', 'Bob plays paper', '**'],
  ],
  'a post finds its connection gone': [
    ...['Ann plays rock', '*', "Ann's train enters a tunnel", 'Bob plays paper', BOB_WRITES],
    `Bob's play Lambda posts to Ann: ${RESULT}, and hears: 410, that connection is gone`,
    ...['**', HEARTBEAT, '**'],
  ],
  'a message is lost': [
    ...BOTH_MOVE,
    '*3',
    `Bob's play Lambda posts to Ann: ${RESULT}`,
    `Ann never hears: ${RESULT}`,
  ],
  'a message arrives twice': [...[...BOTH_MOVE, '*2', `A second copy is on its way to Bob: ${RESULT}`, '**']],
  'messages overtake each other': [
    ...['Ann plays rock', ANN_WRITES, "Ann's play Lambda posts to Bob: the opponent has moved (version 3)"],
    ...[
      'Bob plays paper',
      BOB_WRITES,
      `Bob's play Lambda posts to Bob: ${RESULT}`,
      `Bob hears: ${RESULT}`,
      '**',
    ],
  ],
  'a request arrives twice': [...BOTH_MOVE, "API Gateway starts Bob's play Lambda twice", '**'],
  'a second tab is opened': [
    'Ann plays rock',
    '*',
    "Ann's second tab opens the link",
    '*',
    'Bob plays paper',
    '**',
  ],
  'both play at once': ['Ann plays rock', 'Bob plays paper', BOB_WRITES, ANN_WRITES, '**'],
  'the database restarts': [
    ...['Ann plays rock', 'Bob plays paper', `${ANN_WRITES}, but never hears that it is done`],
    ...[`${BOB_WRITES}, but that fails and nothing has changed`, '**'],
  ],
  'a timer fires early': [...BOTH_MOVE, "Ann's timer fires: the answer is overdue", HEARTBEAT, '**'],
  'a cheat changes a move': [
    ...['Ann plays rock', '*', 'Ann cheats: sends spock for round 1', '*', 'Bob plays paper', '**'],
  ],
  'a cheat plays ahead': [...['Ann cheats: sends spock for round 2', '*'], ...BOTH_MOVE, '**'],
};

describe('whatever is broken in the glass box', () => {
  it.each(Object.entries(FAULTS))('%s: the round ends as it must', async (_, script) => {
    const story = new Story(TABLE);
    const moments = await story.follow(await story.begin(), [...BOTH, ...script, '**']);
    const end = moments.at(-1);
    if (!end) throw new Error('Nothing happened');
    const [game] = story.worlds.stored(end.world).games;
    expect(game?.[1].players.map(({ moves }) => moves)).toEqual([['rock'], ['paper']]);
    const histories = [0, 1, 2].map((tab) => story.worlds.page(end.world, tab).session.history);
    expect(histories).toContainEqual([{ yourPlay: 'rock', theirPlay: 'paper' }]);
    expect(histories).toContainEqual([{ yourPlay: 'paper', theirPlay: 'rock' }]);
    expect(moments.flatMap(({ wrong }) => wrong)).toEqual([]);
    expect(await whenKnown(() => wrongOnceAtRest(story.worlds, end.world))).toEqual([]);
  });
});

describe('a button that breaks several things at once', () => {
  const AT_WORK = [...BOTH, 'Ann plays rock', 'Bob plays paper', ANN_WRITES];
  const POSTED = "Ann's play Lambda posts to Bob: the opponent has moved (version 3)";

  it.each([
    ['Two plays at once', BOTH],
    ['Throttle DynamoDB', AT_WORK],
    ['Restart the database', AT_WORK],
    ['Kill every Lambda', AT_WORK],
    ['Lose every message', [...AT_WORK, POSTED]],
    ['Jump 5 minutes ahead', AT_WORK],
    ['Jump 2 hours ahead', AT_WORK],
    ["Ann's second tab", AT_WORK],
  ])('%s: something happens, and all ends well', async (name, script) => {
    const glass = new Glass(await open({ ...NO_LINK, run: script }));
    await glass.goTo(glass.store.get().moments.length - 1);
    const before = glass.store.get();
    const fault = faultsAt(before).find((each) => each.name === name);
    await glass.takeAll(fault?.labels ?? []);
    const { story, moments, at } = glass.store.get();
    expect(at).toBeGreaterThan(before.at);
    const [broken = moments[0]] = moments.slice(-1);
    const [end = broken] = (await story.follow(broken, ['**'])).slice(-1);
    expect(await story.verdict(end)).toEqual([]);
  });
});
