import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as v from 'valibot';
import type { Game, Player } from '../../domain/game';
import { letterOf, MOVES, moveOfLetter } from '../../domain/rules';
import { DEFAULT_SETTINGS, GoalSchema, type Settings } from '../../domain/settings';

export type Item = Record<string, AttributeValue>;

/** Attributes as the SDK takes them, without those that are undefined. */
export const toItem = (attributes: Record<string, unknown>): Item =>
  marshall(attributes, { removeUndefinedValues: true });

const LIFETIME_SECONDS = 30 * 24 * 60 * 60;

/** Epoch seconds, as DynamoDB's time to live wants them. */
export const toSeconds = (at: number): number => Math.floor(at / 1000);
/** When an item written now expires, in epoch seconds. */
export const expiresAfter = (at: number): number => toSeconds(at) + LIFETIME_SECONDS;

export const gameKey = (gameId: string): Item => keyOf(`GAME#${gameId}`);
export const watchersKey = (gameId: string): Item => ({ ...gameKey(gameId), SK: { S: 'WATCHERS' } });
export const connectionKey = (connectionId: string) => keyOf(`CONN#${connectionId}`);
export const LOBBY_KEY: Item = keyOf('LOBBY');
function keyOf(key: string): Item {
  return { PK: { S: key }, SK: { S: key } };
}

/** The move for a stored letter; anything else is refused. */
const MoveLetterSchema = v.pipe(v.string(), v.transform(moveOfLetter), v.picklist(MOVES));

const PlayerSchema = v.object({
  ID: v.string(),
  Name: v.optional(v.string()),
  Address: v.optional(v.string()),
  FormerAddress: v.optional(v.string()),
  LeftFrom: v.optional(v.string()),
  Attachment: v.number(),
  LastSeen: v.number(),
  MovedOn: v.optional(v.literal(true)),
  Released: v.optional(v.literal(true)),
  Moves: v.array(MoveLetterSchema),
  Since: v.number(),
  Former: v.optional(v.string()),
});

const SettingsSchema = v.object({
  Goal: v.optional(GoalSchema),
  Quick: v.optional(v.boolean()),
  WinnerStays: v.optional(v.boolean()),
});

const GameItemSchema = v.object({
  GameID: v.string(),
  Expires: v.number(),
  Version: v.number(),
  Players: v.record(v.string(), PlayerSchema),
  Settings: v.optional(SettingsSchema, {}),
  Watched: v.optional(v.literal(true)),
});

/** A player as an entry of a game item. What is false is missing. */
export const playerItem = (player: Player) => ({
  ID: player.id,
  Name: player.name,
  Address: player.address,
  FormerAddress: player.formerAddress,
  LeftFrom: player.leftFrom,
  Attachment: player.attachment,
  LastSeen: player.lastSeen,
  MovedOn: player.movedOn || undefined,
  Released: player.released || undefined,
  Moves: player.moves.map(letterOf),
  Since: player.since,
  Former: player.former,
});

const playerOf = (item: v.InferOutput<typeof PlayerSchema>): Player => ({
  id: item.ID,
  name: item.Name,
  address: item.Address,
  formerAddress: item.FormerAddress,
  leftFrom: item.LeftFrom,
  attachment: item.Attachment,
  lastSeen: item.LastSeen,
  movedOn: item.MovedOn ?? false,
  released: item.Released ?? false,
  moves: item.Moves,
  since: item.Since,
  former: item.Former,
});

/** The settings that are not the ordinary ones; undefined if all are. */
function settingsItem({ goal, quick, winnerStays }: Settings): object | undefined {
  const Goal = goal === DEFAULT_SETTINGS.goal ? undefined : goal;
  const Quick = quick || undefined;
  const WinnerStays = winnerStays || undefined;
  return Goal || Quick || WinnerStays ? { Goal, Quick, WinnerStays } : undefined;
}

/** The item of a game whose last play, or else creation, was at this time. */
export function gameItem(game: Game, at: number): Item {
  const players = game.players.map((player) => [player.id, playerItem(player)]);
  return {
    ...gameKey(game.id),
    ...toItem({
      Type: 'GameItem',
      GameID: game.id,
      Expires: expiresAfter(at),
      Plays: game.players.flatMap(({ moves }) => moves).length,
      Version: game.version,
      Players: Object.fromEntries(players),
      Settings: settingsItem(game.settings),
      Watched: game.watched || undefined,
    }),
  };
}

/** The game in an item; undefined if there is none, or if it has expired and DynamoDB has not deleted it yet. */
export function gameOf(item: Item | undefined, at: number): Game | undefined {
  if (!item) return undefined;
  const { GameID, Expires, Version, Players, Settings, Watched } = v.parse(GameItemSchema, unmarshall(item));
  if (Expires <= toSeconds(at)) return undefined;
  return {
    id: GameID,
    version: Version,
    settings: {
      goal: Settings.Goal ?? DEFAULT_SETTINGS.goal,
      quick: Settings.Quick ?? DEFAULT_SETTINGS.quick,
      winnerStays: Settings.WinnerStays ?? DEFAULT_SETTINGS.winnerStays,
    },
    players: Object.values(Players).map(playerOf),
    watched: Watched ?? false,
  };
}
