import { parseName } from '../../domain/names';

const FAMILY = '👨‍👩‍👧‍👦';

it.each([
  ['Ann', 'Ann'],
  ['  Zoë  ', 'Zoë'],
  ['Zoe\u0308', 'Zoë'],
  ['李', '李'],
  ['नमस्ते', 'नमस्ते'],
  ['Dr. No-One', 'Dr. No-One'],
  ['<b>bold</b>', '<b>bold</b>'],
  ['x'.repeat(16), 'x'.repeat(16)],
  [FAMILY, FAMILY],
  ['👩🏽‍🚀', '👩🏽‍🚀'],
  ['🏴‍☠️ ❤️ 1️⃣', '🏴‍☠️ ❤️ 1️⃣'],
])('%j is a name', (text, name) => {
  expect(parseName(text)).toBe(name);
});

it.each([
  ['nothing', ''],
  ['only spaces', ' \t\n'],
  ['17 characters', 'x'.repeat(17)],
  ['more than 64 bytes', FAMILY.repeat(3)],
  ['a control character', 'a\u0000b'],
  ['a line break', 'a\nb'],
  ['a bidi override', '\u202Ecod'],
  ['a bidi isolate', '\u2067cod'],
  ['a zero-width space', 'a\u200Bb'],
  ['a joiner outside an emoji', 'a\u200Db'],
  ['a joiner at the end', '👩\u200D'],
  ['a variation selector outside an emoji', 'x\uFE0F'],
  ['a soft hyphen', 'a\u00ADb'],
  ['a filler that looks like nothing', '\u3164'],
  ['half a character', '\uD83D'],
])('%s is no name', (_, text) => {
  expect(parseName(text)).toBeUndefined();
});
