import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACTION_NAMES, ACTIONS } from '../../domain/actions';
import { HANDLER_NAMES } from '../../tools/handler-names';
import { ROOT } from '../../tools/sources';

const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const functions = textOf('serverless.yml');

describe.each(ACTION_NAMES)('the action %s', (name) => {
  it('has a handler of its own name', () => {
    expect(HANDLER_NAMES).toContain(name);
    expect(textOf(`handlers/${name}.ts`)).toContain(`makeHandler('${name}', `);
  });

  it('has a function in serverless.yml, whose route is its name', () => {
    const lines = [
      `  ${name}:`,
      `    handler: handlers/${name}.handler`,
      `    events: [{ websocket: { route: ${name} } }]`,
    ];
    expect(functions).toContain(`\n${lines.join('\n')}\n`);
  });

  it('is what its messages ask for', () => {
    expect(ACTIONS[name].schema).toHaveProperty('entries.action.literal', name);
  });
});
