import { portsFromEnv } from '../../../adapters/lambda/outside';

test('game ids come from a cryptographic source, not from Math.random', () => {
  Object.assign(process.env, {
    TABLE_NAME: 'games',
    CONNECTIONS_URL: 'http://localhost:3001/dev',
    MAX_WATCHERS: '100',
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  });
  jest.spyOn(Math, 'random').mockReturnValue(0.5);
  const { newGameId } = portsFromEnv();
  const ids = Array.from({ length: 10 }, newGameId);
  expect(new Set(ids).size).toBe(10);
});
