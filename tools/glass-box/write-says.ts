import { unmarshall } from '@aws-sdk/util-dynamodb';
import { updateFor } from '../../adapters/dynamo/step-update';
import type { GameStep } from '../../domain/step';
import { personOf } from './names';

/** The one write of a step, as it is put to DynamoDB, with its names and values filled in. */
export interface Written {
  readonly update: string;
  readonly conditions: readonly string[];
}

export function writtenOf(step: GameStep): Written {
  const { UpdateExpression, ConditionExpression, ExpressionAttributeNames, ExpressionAttributeValues } =
    updateFor(step);
  const values = unmarshall(ExpressionAttributeValues);
  const filled = (expression: string): string =>
    expression
      .replace(/#\w+/g, (name) => ExpressionAttributeNames[name] ?? name)
      .replace(/:\w+/g, (name) => (name in values ? JSON.stringify(values[name]) : name));
  return {
    update: filled(UpdateExpression),
    // "BETWEEN a AND b" is one condition, and so is what stands in brackets.
    conditions: filled(ConditionExpression).split(/(?<!BETWEEN \d+) AND (?![^(]*\))/),
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
