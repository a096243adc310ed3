import { unmarshall } from '@aws-sdk/util-dynamodb';
import { gameItem } from '../../adapters/dynamo/item';
import { updateFor } from '../../adapters/dynamo/step-update';
import type { Game } from '../../domain/game';
import type { GameStep } from '../../domain/step';
import { type Clause, clausesOf } from './condition';
import { personOf } from './names';

/** The one write of a step, as it is put to DynamoDB, with its names and values filled in. */
export interface Written {
  readonly update: string;
  /** Whether each part of the condition holds for the item that it was put to. */
  readonly conditions: readonly Clause[];
}

/** @param before the game that the write was put to; undefined if there is none */
export function writtenOf(step: GameStep, before: Game | undefined): Written {
  const { UpdateExpression, ConditionExpression, ...stand } = updateFor(step);
  const names = stand.ExpressionAttributeNames;
  const values = unmarshall(stand.ExpressionAttributeValues);
  const filled = (expression: string): string =>
    expression
      .replace(/#\w+/g, (name) => names[name] ?? name)
      .replace(/:\w+/g, (name) => (name in values ? JSON.stringify(values[name]) : name));
  const item = before ? unmarshall(gameItem(before, 0)) : {};
  const clauses = clausesOf(ConditionExpression, { item, names, values });
  return {
    update: filled(UpdateExpression),
    conditions: clauses.map(({ text, holds }) => ({ text: filled(text), holds })),
  };
}

/** The condition of a step in words, after "only if". */
export function conditionSays(step: GameStep): string {
  const who = personOf(step.userId);
  switch (step.type) {
    case 'join':
      return `there is a free seat, and ${who} has none yet`;
    case 'replace':
      return 'nothing has changed since the seat was found to be free';
    case 'rejoin':
      return `${who} has a seat, and nothing later came from this connection`;
    case 'release':
      return `${personOf(step.opponent)} has been offline for a minute`;
    case 'play':
      return `${who} sits at ${step.address}, and it is ${who}'s turn in round ${step.round}`;
    case 'leave':
      return `${who} still sits at ${step.address}`;
  }
}
