import { packagedTemplate, type Template } from '../../support/template';
import { testClient } from './client-template';
import { testOperations } from './operations-template';
import { STAGES, type Stage, testStages } from './stage-template';

// Packaging is what takes the time, so all that looks at templates looks at the same ones.
const templates = new Map<Stage, Template>();
const of = (stage: Stage): Template => {
  const template = templates.get(stage);
  if (template) return template;
  throw new Error(`${stage} was not packaged`);
};

beforeAll(async () => {
  const waiting = [...STAGES];
  const work = async () => {
    for (let stage = waiting.shift(); stage; stage = waiting.shift())
      templates.set(stage, await packagedTemplate(stage));
  };
  await Promise.all([work(), work()]);
}, 300_000);

testStages(of);
describe('the client', () => testClient('alice', () => of('alice')));
describe('operations', () => testOperations(() => of('prod')));
