import { HANDLER_NAMES } from '../../../tools/handler-names';
import { packagedTemplate, type Template } from '../../support/template';
import { testClient } from './client-template';
import { testFunctions } from './functions-template';
import { testOnCall } from './on-call-template';
import { testOperations } from './operations-template';
import { STAGES, type Stage, testStages } from './stage-template';

/** Functions of a service that has grown: with them, both alarms need more metrics than one alarm may have. */
const MORE = ['eighth', 'ninth', 'tenth', 'eleventh'];

// Packaging is what takes the time, so all that looks at templates looks at the same ones.
const templates = new Map<Stage | 'grown', Template>();
const of = (key: Stage | 'grown'): Template => {
  const template = templates.get(key);
  if (template) return template;
  throw new Error(`${key} was not packaged`);
};

beforeAll(async () => {
  const waiting = [...STAGES, 'grown' as const];
  const work = async () => {
    for (let key = waiting.shift(); key; key = waiting.shift())
      templates.set(
        key,
        await (key === 'grown' ? packagedTemplate('prod', { routes: MORE }) : packagedTemplate(key)),
      );
  };
  await Promise.all([work(), work()]);
}, 300_000);

testStages(of);
describe.each(STAGES)('each function of %s', (stage) => testFunctions(stage, () => of(stage), HANDLER_NAMES));
describe('the client', () => testClient('alice', () => of('alice')));
describe('operations', () => testOperations(() => of('prod'), HANDLER_NAMES));
describe('on call', () => testOnCall(() => of('prod'), HANDLER_NAMES));

describe('a service that has grown by four functions', () => {
  const names = [...HANDLER_NAMES, ...MORE];
  testFunctions('prod', () => of('grown'), names);
  testOperations(() => of('grown'), names);
  testOnCall(() => of('grown'), names);
});
