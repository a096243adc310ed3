/**
 * `npm run asyncapi`: writes docs/asyncapi.json, the protocol as an AsyncAPI 3 document, from the schemas that both
 * ends use.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { ACTION_NAMES, ACTIONS, type ActionName } from '../domain/actions';
import { GAME_ID_ALPHABET, GAME_ID_LENGTH } from '../domain/ids';
import { BareErrorSchema, ErrorWithViewSchema, ViewSchema, WatchViewSchema } from '../domain/protocol';
import { ROOT } from './sources';

export const DOCUMENT = join(ROOT, 'docs/asyncapi.json');

const SUMMARIES: Readonly<Record<ActionName, string>> = {
  new: 'Start a game.',
  join: 'Take a seat in a game, or come back to your own; also the heartbeat, and the repair after a silence.',
  play: 'Make a move in a round.',
  quick: 'Play a stranger.',
  react: 'Make a gesture to the opponent.',
  watch: 'See a game without a seat.',
};

const SENT = {
  view: { schema: ViewSchema, summary: 'What one player may see of a game: always the whole state.' },
  errorWithView: { schema: ErrorWithViewSchema, summary: 'An error, with the current view of its player.' },
  error: { schema: BareErrorSchema, summary: 'An error to someone who may not see the game.' },
  watchView: { schema: WatchViewSchema, summary: 'What watchers may see of a game.' },
};

/** JSON Schema has no flags for patterns, so a game id's says that its letters may be of either case. */
const ID_PATTERN = `^[${GAME_ID_ALPHABET}${GAME_ID_ALPHABET.replace(/\d/g, '').toLowerCase()}]{${GAME_ID_LENGTH}}$`;

/** JSON Schema cannot express characters as people count them, nor for bytes and invisible characters. */
const NAME =
  '1 to 16 characters as people count them, at most 64 bytes, without control or invisible characters';

function payloadOf(schema: v.GenericSchema): object {
  const { $schema: _, ...payload } = toJsonSchema(schema, {
    typeMode: 'input',
    // What cannot be said is in protocol.md.
    errorMode: 'ignore',
    overrideAction({ valibotAction, jsonSchema }) {
      if (valibotAction.type === 'max_graphemes') return { ...jsonSchema, description: NAME };
      if (!('requirement' in valibotAction && valibotAction.requirement instanceof RegExp)) return undefined;
      const { source, flags } = valibotAction.requirement;
      return { ...jsonSchema, pattern: flags === 'i' ? ID_PATTERN : source };
    },
  });
  return payload;
}

const message = (name: string, summary: string, schema: v.GenericSchema) => [
  name,
  { name, summary, payload: payloadOf(schema) },
];

const toBackend = ACTION_NAMES.map((name) => message(name, SUMMARIES[name], ACTIONS[name].schema));
const toClients = Object.entries(SENT).map(([name, { schema, summary }]) => message(name, summary, schema));

const operations = (action: 'send' | 'receive', messages: typeof toBackend) =>
  messages.map(([name]) => [
    name,
    {
      action,
      channel: { $ref: '#/channels/game' },
      messages: [{ $ref: `#/channels/game/messages/${name}` }],
    },
  ]);

/** The document: what the backend receives and sends. */
export const asyncApi = () => ({
  asyncapi: '3.0.0',
  info: {
    title: 'Rock Paper Scissors Lizard Spock Online',
    version: '1.0.0',
    description: 'JSON text over one WebSocket. protocol.md says who hears what, and what is guaranteed.',
    license: { name: 'MIT' },
  },
  defaultContentType: 'application/json',
  servers: {
    local: { host: 'localhost:3001', protocol: 'ws', description: '`npm start`' },
    deployed: {
      host: '{host}',
      pathname: '/ws',
      protocol: 'wss',
      variables: { host: { description: "Of the stage's output `WebSocketUrl`." } },
    },
  },
  channels: {
    game: {
      description: 'The one WebSocket.',
      messages: Object.fromEntries(
        [...toBackend, ...toClients].map(([name]) => [name, { $ref: `#/components/messages/${name}` }]),
      ),
    },
  },
  operations: Object.fromEntries([...operations('receive', toBackend), ...operations('send', toClients)]),
  components: { messages: Object.fromEntries([...toBackend, ...toClients]) },
});

if (require.main === module) writeFileSync(DOCUMENT, `${JSON.stringify(asyncApi(), null, 2)}\n`);
