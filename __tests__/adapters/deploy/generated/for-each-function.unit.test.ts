import { forEachFunction } from '../../../../adapters/deploy/generated/for-each-function';

const FUNCTIONS = [
  { name: 'connect', logicalName: 'Connect', route: '$connect' },
  { name: 'play', logicalName: 'Play', route: 'play' },
];

test('an item of a list becomes one item per function, in its place', () => {
  const rows = ['first', { ForEachFunction: ['<function>', { Ref: '<Function>LambdaFunction' }] }, 'last'];
  expect(forEachFunction({ rows }, FUNCTIONS)).toEqual({
    rows: [
      'first',
      ['connect', { Ref: 'ConnectLambdaFunction' }],
      ['play', { Ref: 'PlayLambdaFunction' }],
      'last',
    ],
  });
});

test('an entry of a map becomes its own entries per function', () => {
  const extensions = {
    Other: 1,
    ForEachFunction: {
      '<Function>Permission': { SourceArn: 'stage/<route>' },
      '<Function>Log': '<function>',
    },
  };
  expect(forEachFunction([{ extensions }], FUNCTIONS)).toEqual([
    {
      extensions: {
        Other: 1,
        ConnectPermission: { SourceArn: 'stage/$connect' },
        ConnectLog: 'connect',
        PlayPermission: { SourceArn: 'stage/play' },
        PlayLog: 'play',
      },
    },
  ]);
});

test('all else stays as it is', () => {
  const value = { text: '<function>', number: 1, nothing: null, list: [[true], {}] };
  expect(forEachFunction(value, FUNCTIONS)).toEqual(value);
});
