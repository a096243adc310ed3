import { deployedFunctions } from '../../../../adapters/deploy/generated/deployed-function';

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

test('a function goes by its name, its logical name and its route', () => {
  const functions = {
    connect: { handler: 'handlers/connect.handler', events: [{ websocket: { route: '$connect' } }] },
    play: { handler: 'handlers/play.handler', events: [{ websocket: { route: 'play' } }] },
  };
  expect(deployedFunctions(functions, capital)).toEqual([
    { name: 'connect', logicalName: 'Connect', route: '$connect' },
    { name: 'play', logicalName: 'Play', route: 'play' },
  ]);
});

test.each([
  ['no event', []],
  ['an event of another kind', [{ schedule: 'rate(1 hour)' }]],
  ['two routes', [{ websocket: { route: 'a' } }, { websocket: { route: 'b' } }]],
])('a function with %s is refused', (_, events) => {
  expect(() => deployedFunctions({ odd: { events } }, capital)).toThrow(
    'The function odd must have exactly one',
  );
});
