import { beats, MOVES, type Move, roundSummary, verb } from '../../domain/rules';

// Every unordered pair of different moves, as in the TV show, winner first.
const TOLD = [
  'scissors cuts paper',
  'paper covers rock',
  'rock crushes lizard',
  'lizard poisons spock',
  'spock smashes scissors',
  'scissors decapitates lizard',
  'lizard eats paper',
  'paper disproves spock',
  'spock sits on rock',
  'rock crushes scissors',
];

const pairs = MOVES.flatMap((mine) => MOVES.map((theirs): [Move, Move] => [mine, theirs]));

describe('the rules', () => {
  it('cover 25 pairs', () => {
    expect(pairs).toHaveLength(25);
    expect(new Set(pairs.map(([a, b]) => roundSummary(a, b))).size).toBe(TOLD.length + MOVES.length);
  });

  it.each(pairs)('%s against %s', (mine, theirs) => {
    const told = TOLD.find((line) => line.startsWith(`${mine} `) && line.endsWith(` ${theirs}`));
    const toldOtherWay = TOLD.find((line) => line.startsWith(`${theirs} `) && line.endsWith(` ${mine}`));

    expect(beats(mine, theirs)).toBe(told !== undefined);
    expect(verb(mine, theirs)).toBe(told?.slice(mine.length + 1, -theirs.length - 1));
    expect(roundSummary(mine, theirs)).toBe(told ?? toldOtherWay ?? `both played ${mine}`);
    expect([told, toldOtherWay].filter(Boolean)).toHaveLength(mine === theirs ? 0 : 1);
  });
});
