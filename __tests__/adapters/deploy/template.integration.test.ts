import { HANDLER_NAMES } from '../../../tools/handler-names';
import { packagedTemplate, type Template } from '../../support/template';
import { testClient } from './client-template';
import { testOperations } from './operations-template';
import { STAGES, testHandlers, testStages } from './stage-template';

// Packaging is what takes the time, so all that looks at templates looks at the same ones.
const templates = new Map<string, Template>();
const of = (stage: string): Template => {
  const template = templates.get(stage);
  if (template) return template;
  throw new Error(`${stage} was not packaged`);
};

// A stage of a larger service: functions that are in serverless.yml alone.
const GROWN = 'grown';
const MORE = ['eighth', 'ninth', 'tenth', 'eleventh'];

beforeAll(async () => {
  const waiting = [...STAGES, GROWN];
  const work = async () => {
    for (let stage = waiting.shift(); stage; stage = waiting.shift())
      templates.set(stage, await packagedTemplate(stage, stage === GROWN ? MORE : []));
  };
  await Promise.all([work(), work()]);
}, 300_000);

testStages(of);
describe('the client', () => testClient('alice', () => of('alice')));
describe('operations', () => testOperations(() => of('prod'), HANDLER_NAMES));
