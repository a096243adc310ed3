import { readEnv } from '../../../adapters/lambda/env';

describe('an environment variable', () => {
  it('is parsed', () => {
    expect(readEnv('TABLE_NAME', { TABLE_NAME: 'games' })).toBe('games');
    expect(readEnv('CONNECTIONS_URL', { CONNECTIONS_URL: 'https://example.org/dev' })).toBe(
      'https://example.org/dev',
    );
    const ALLOWED_ORIGINS = 'https://a.example, https://b.example,';
    expect(readEnv('ALLOWED_ORIGINS', { ALLOWED_ORIGINS })).toEqual([
      'https://a.example',
      'https://b.example',
    ]);
  });

  it.each(['TABLE_NAME', 'CONNECTIONS_URL', 'ALLOWED_ORIGINS'] as const)(
    '%s that is missing is named',
    (name) => {
      expect(() => readEnv(name, {})).toThrow(`The environment variable ${name} is not set`);
    },
  );

  it.each([
    ['TABLE_NAME', ''],
    ['CONNECTIONS_URL', 'localhost'],
    ['ALLOWED_ORIGINS', ' , '],
  ] as const)('%s that is malformed is named and quoted', (name, value) => {
    expect(() => readEnv(name, { [name]: value })).toThrow(`The environment variable ${name} is "${value}"`);
  });
});
