import { groupCode, readCode } from '../../client/src/code';

test.each([
  ['as it is', 'C3DW7DK'],
  ['as it is shown', groupCode('C3DW7DK')],
  ['in small letters, with hyphens', 'c3d-w7-dk'],
  ['with spaces all over', '  c3d  w7dk '],
  ['with a no-break space', 'C3D\u00a0W7DK'],
  ['in a link', 'https://example.org/#C3DW7DK'],
  ['in a link with a name', 'https://example.org/#C3DW7DK/Ann'],
])('a code is read %s', (_, text) => {
  expect(readCode(text)).toEqual({ kind: 'game', gameId: 'C3DW7DK' });
});

test('a code is shown in two groups', () => {
  expect(groupCode('C3DW7DK')).toBe('C3D W7DK');
});

test.each([
  ['nothing', '', 'Type the 7 characters of the code, or paste the link.'],
  ['spaces', ' - ', 'Type the 7 characters of the code, or paste the link.'],
  ['a letter that no code has', 'C3O W7DK', 'There is no letter O in codes. Did you mean D or Q?'],
  ['the same in small', 'c3o w7dk', 'There is no letter O in codes. Did you mean D or Q?'],
  ['a digit that no code has', 'C30W7DK', 'There is no digit 0 in codes. Did you mean D or Q?'],
  ['a letter of another alphabet', 'C3ÄW7DK', 'There is no “Ä” in codes, only letters and digits.'],
  ['an emoji', 'C3🦎W7DK', 'There is no “🦎” in codes, only letters and digits.'],
  ['too few characters', 'C3D', 'A code has 7 letters and digits; this one has 3.'],
  ['too many', 'C3DW7DKK', 'A code has 7 letters and digits; this one has 8.'],
])('what is wrong with %s is said', (_, text, why) => {
  expect(readCode(text)).toEqual({ kind: 'wrong', why });
});
