import { MAX_PLAYERS, MAX_ROUNDS, newPlayer } from '../../domain/game';
import { RELEASE_AFTER } from '../../domain/given-up';
import { letterOf } from '../../domain/rules';
import type { GameStep, Join, Leave, Play, Rejoin, Release, Replace } from '../../domain/step';
import { expiresAfter, playerItem } from './item';
import { type Update, update } from './update';

const IS_MINE = 'attribute_exists(Players.#me)';
const IS_NOT_MINE = 'attribute_not_exists(Players.#me)';
const HAS_FREE_SEAT = 'size(Players) < :seats';
const I_AM_HERE = 'Players.#me.Address = :address';
const WAS_HERE = `(${I_AM_HERE} OR Players.#me.LeftFrom = :address)`;
const IS_LATER = `NOT (${WAS_HERE} AND Players.#me.Attachment >= :attachment)`;
const IS_NOT_LATER = 'Players.#me.Attachment <= :attachment';
const HOST_IS_ONLINE = 'attribute_exists(Players.#host.Address)';
const IS_THEIRS = 'attribute_exists(Players.#them)';
const THEY_ARE_OFFLINE = `${IS_THEIRS} AND attribute_not_exists(Players.#them.Address)`;
const ARE_AWAY = `${THEY_ARE_OFFLINE} AND Players.#them.LastSeen <= :awaySince`;
const IS_UNCHANGED = 'Version = :version';
// If I have made r-1 moves, 2r-2 plays in all mean that nobody has played round r, and 2r-1 that the opponent has.
const IS_MY_TURN = 'size(Players.#me.Moves) = :before AND Plays BETWEEN :fresh AND :theyPlayed';
const IS_NOT_OVER = 'Plays < :allPlays';

const COUNT = 'Version = Version + :one';
const ATTACHMENT = 'Players.#me.Attachment = :attachment';
// In an update expression every right-hand side reads the item as it was before the update.
const ATTACH = [
  'Players.#me.FormerAddress = if_not_exists(Players.#me.Address, :address)',
  'Players.#me.Address = :address',
  ATTACHMENT,
].join(', ');
const CALL = 'Players.#me.#name = :name';
const SEEN = 'Players.#me.LastSeen = :at';
const MOVE = 'Players.#me.Moves = list_append(Players.#me.Moves, :move), Plays = Plays + :one';
const RENEW = 'Expires = :expires';

/** The atomic write for a step. Its condition holds exactly when the domain's `refusalOf` allows the step. */
export function updateFor(step: GameStep): Update {
  switch (step.type) {
    case 'join':
      return forJoin(step);
    case 'replace':
      return forReplace(step);
    case 'rejoin':
      return forRejoin(step);
    case 'release':
      return forRelease(step);
    case 'play':
      return forPlay(step);
    case 'leave':
      return forLeave(step);
  }
}

const forJoin = (step: Join): Update =>
  update(step, {
    set: ['Players.#me = :player', COUNT],
    conditions: [IS_NOT_MINE, HAS_FREE_SEAT, ...(step.host === undefined ? [] : [HOST_IS_ONLINE])],
    values: { player: playerItem(newPlayer(step)), seats: MAX_PLAYERS },
    names: step.host === undefined ? {} : { '#host': step.host },
  });

const forReplace = (step: Replace): Update =>
  update(step, {
    set: ['Players.#me = :player', 'Plays = Plays - :dropped', COUNT],
    remove: ['Players.#them'],
    conditions: [IS_NOT_MINE, IS_THEIRS, IS_UNCHANGED],
    values: {
      player: playerItem(newPlayer(step, step.moves, step.former)),
      dropped: step.dropped,
      version: step.version,
    },
    names: { '#them': step.former },
  });

const forRejoin = (step: Rejoin): Update =>
  update(step, {
    set: [ATTACH, SEEN, COUNT, ...(step.name === undefined ? [] : [CALL])],
    remove: ['Players.#me.LeftFrom', 'Players.#me.MovedOn', 'Players.#me.Released'],
    conditions: [IS_MINE, IS_LATER],
    values: { address: step.address, at: step.at, attachment: step.attachment, name: step.name },
    names: step.name === undefined ? {} : { '#name': 'Name' },
  });

const forRelease = (step: Release): Update =>
  update(step, {
    set: ['Players.#them.Released = :yes', COUNT],
    conditions: [IS_MINE, ARE_AWAY],
    values: { yes: true, awaySince: step.at - RELEASE_AFTER },
    names: { '#them': step.opponent },
  });

const forPlay = (step: Play): Update =>
  update(step, {
    set: [MOVE, SEEN, RENEW, COUNT],
    remove: ['Players.#me.FormerAddress'],
    conditions: [I_AM_HERE, IS_MY_TURN, IS_NOT_OVER],
    values: {
      address: step.address,
      at: step.at,
      move: [letterOf(step.move)],
      before: step.round - 1,
      fresh: 2 * step.round - 2,
      theyPlayed: 2 * step.round - 1,
      allPlays: MAX_PLAYERS * MAX_ROUNDS,
      expires: expiresAfter(step.at),
    },
  });

function forLeave({ attachment, ...step }: Leave): Update {
  const moveOn = attachment === undefined ? [] : [ATTACHMENT, 'Players.#me.MovedOn = :yes'];
  return update(step, {
    set: ['Players.#me.LeftFrom = :address', SEEN, COUNT, ...moveOn],
    remove: ['Players.#me.Address'],
    conditions: attachment === undefined ? [I_AM_HERE] : [I_AM_HERE, IS_NOT_LATER],
    values: {
      address: step.address,
      at: step.at,
      ...(attachment !== undefined && { attachment, yes: true }),
    },
  });
}
