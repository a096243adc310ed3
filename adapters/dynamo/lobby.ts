import { type DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as v from 'valibot';
import { type Lobby, OFFER_LIFETIME, type Offer } from '../../domain/ports';
import { guarded, read } from './guarded';
import { type Item, LOBBY_KEY, toItem, toSeconds } from './item';

const LobbySchema = v.object({
  GameID: v.string(),
  UserID: v.string(),
  Until: v.number(),
  Open: v.picklist([0, 1]),
});

const MINE = 'SET #type = :type, GameID = :game, UserID = :me, #until = :until';
/** Of any number of seekers at once, every second one finds the offer of the one before open, and closes it. */
const TOGGLE = `${MINE}, #open = :yes - if_not_exists(#open, :no)`;
const IS_CLOSED = '(attribute_not_exists(#open) OR #open = :no)';
const IS_THEIRS = '(#until > :now AND UserID <> :me)';
const HAS_ENDED = '#open = :yes AND #until <= :now';
const IS_THIS = '#open = :yes AND GameID = :game AND UserID = :me';

/**
 * The lobby as one item: who comes when no offer is open opens one, and who comes when one is takes it, by the same write.
 * None is refused but that of a seeker who finds their own offer or one that has ended.
 */
export function dynamoLobby(client: DynamoDBClient, tableName: string): Lobby {
  const update = (
    UpdateExpression: string,
    ConditionExpression: string,
    values: Record<string, unknown>,
    ExpressionAttributeNames: Record<string, string> = NAMES,
  ) =>
    guarded(
      client.send(
        new UpdateItemCommand({
          TableName: tableName,
          Key: LOBBY_KEY,
          UpdateExpression,
          ConditionExpression,
          ExpressionAttributeNames,
          ExpressionAttributeValues: toItem(values),
          ReturnValues: 'ALL_OLD',
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      ),
    );

  return {
    async meet(offer, at) {
      const values = { ...FLAGS, ...valuesOf(offer, at), ':now': toSeconds(at) };
      const outcome = await update(TOGGLE, `${IS_CLOSED} OR ${IS_THEIRS}`, values);
      if (outcome.written) return openIn(outcome.output.Attributes)?.offer ?? offer;
      const open = openIn(outcome.item ?? (await read(client, tableName, LOBBY_KEY)));
      return open && renew(open, offer, at);
    },

    async withdraw(gameId) {
      const values = { ...FLAGS, ':game': gameId };
      await update('SET #open = :no', '#open = :yes AND GameID = :game', values, { '#open': 'Open' });
    },
  };

  /** Renews the open offer if it is the seeker's own, and replaces it if it has ended; undefined if that is over, too. */
  async function renew({ offer: open, until }: Open, offer: Offer, at: number): Promise<Offer | undefined> {
    const isMine = open.userId === offer.userId && until > toSeconds(at);
    const next = isMine ? open : offer;
    const values = { ...valuesOf(next, at), ':yes': FLAGS[':yes'] };
    const { written } = isMine
      ? await update(MINE, IS_THIS, values)
      : await update(MINE, HAS_ENDED, { ...values, ':now': toSeconds(at) });
    return written ? next : undefined;
  }
}

interface Open {
  readonly offer: Offer;
  /** When it ends, in epoch seconds. */
  readonly until: number;
}

/** Attributes whose names are reserved words. */
const NAMES = { '#type': 'Type', '#open': 'Open', '#until': 'Until' };
const FLAGS = { ':yes': 1, ':no': 0 };

/** What an offer made or renewed now is stored as. */
const valuesOf = ({ gameId, userId }: Offer, at: number) => ({
  ':type': 'LobbyItem',
  ':game': gameId,
  ':me': userId,
  ':until': toSeconds(at + OFFER_LIFETIME),
});

function openIn(item: Item | undefined): Open | undefined {
  if (!item) return undefined;
  const { GameID, UserID, Until, Open } = v.parse(LobbySchema, unmarshall(item));
  return Open === 1 ? { offer: { gameId: GameID, userId: UserID }, until: Until } : undefined;
}
