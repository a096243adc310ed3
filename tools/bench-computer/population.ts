import { rulesTable } from '../../client/src/practice/computer/rules-table';
import { beats, MOVES } from '../../domain/rules';
import { attentiveChild, character } from './characters';
import { iocaine, mindReader } from './clever';
import { chance, type Entrant } from './contender';
import {
  beatItself,
  beatTheLast,
  copyCat,
  cycle,
  favorite,
  markov,
  neverTwice,
  overdue,
  people,
} from './simple';

export const FIVE_MOVES = rulesTable(MOVES, beats);

/** Ways to play five moves, simple ones first, by what they do. */
export const POPULATION: Readonly<Record<string, Entrant>> = {
  'always rock': cycle(0),
  'rock half of the time': favorite,
  'the five moves in turn': cycle(0, 1, 2, 3, 4),
  'a sequence of seven': cycle(0, 0, 1, 2, 1, 4, 0),
  'copies your last move': copyCat,
  'beats your last move': beatTheLast,
  'beats its own last move': beatItself,
  'never plays a move twice running': neverTwice,
  'beats the move you have not played for longest': overdue,
  'beats your most frequent move': markov(0),
  'beats what you play most after your last move': markov(1),
  'beats what you play most after your last 2 moves': markov(2),
  'beats what you play most after your last 3 moves': markov(3),
  'a child who knows Pebble': attentiveChild,
  'people, with a weak habit (0.2)': people(0.2),
  'people, with a habit (0.4)': people(0.4),
  'people, with a strong habit (0.6)': people(0.6),
  'Iocaine Powder for five moves': iocaine,
  Pebble: character('pebble'),
  Magpie: character('magpie'),
  Fox: character('fox'),
  'reads the mind of Fox': mindReader,
  chance,
};

/** Who is measured against the population. */
export const MEASURED = {
  Fox: character('fox'),
  Magpie: character('magpie'),
  Pebble: character('pebble'),
} as const satisfies Readonly<Record<string, Entrant>>;
