import { isAllowedOrigin } from '../../../adapters/lambda/origin';
import { eventFor } from '../../../tools/gateway/event';

const from = (headers?: Record<string, string>) => ({ ...eventFor('a'), ...(headers && { headers }) });
const OURS = ['https://game.example', 'https://other.example'];

describe('the origin of a connection', () => {
  it('must be one of ours if a page sends one', () => {
    expect(isAllowedOrigin(from({ Origin: 'https://game.example' }), OURS)).toBe(true);
    expect(isAllowedOrigin(from({ origin: 'https://other.example' }), OURS)).toBe(true);
    for (const Origin of [
      'https://evil.example',
      'https://game.example.evil.example',
      'http://game.example',
      'null',
      '',
    ]) {
      expect(isAllowedOrigin(from({ Origin }), OURS)).toBe(false);
    }
  });

  it('does not matter when any is allowed', () => {
    expect(isAllowedOrigin(from({ Origin: 'https://evil.example' }), ['*'])).toBe(true);
  });

  it('is required of pages, not of programs', () => {
    expect(isAllowedOrigin(from({ Host: 'game.example' }), OURS)).toBe(true);
    expect(isAllowedOrigin(from(), OURS)).toBe(true);
  });
});
