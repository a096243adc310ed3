import { userId } from '../../client/src/identity';
import { loadSettings, saveSettings } from '../../client/src/settings';
import { createStorage } from '../../client/src/storage';

const blocked = (): never => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
};

describe.each([
  ['cannot be looked at', blocked],
  ['is null, as in some web views', () => null],
  ['takes nothing', () => ({ getItem: () => null, setItem: blocked })],
  ['gives nothing back', () => ({ getItem: blocked, setItem: () => {} })],
])('a storage that %s', (_, open) => {
  test('still serves the page for as long as it is open', () => {
    const storage = createStorage(open);
    expect(storage.getItem('key')).toBeNull();
    const made = userId(storage);
    expect(userId(storage)).toBe(made);
    saveSettings({ sound: true, vibration: false }, storage);
    expect(loadSettings(storage)).toEqual({ sound: true, vibration: false });
  });

  test('says that it keeps nothing', () => {
    const storage = createStorage(open);
    storage.setItem('key', 'value');
    expect(storage.keeps('key')).toBe(false);
  });
});

describe('a storage that works', () => {
  const items = new Map<string, string>();
  const open = () => ({
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  });

  test('keeps what it is given, and is asked each time, since another tab may write to it', () => {
    const storage = createStorage(open);
    storage.setItem('key', 'value');
    expect(storage.keeps('key')).toBe(true);
    expect(createStorage(open).getItem('key')).toBe('value');
    items.set('key', 'newer');
    expect(storage.getItem('key')).toBe('newer');
  });

  test('keeps what it has when it is full, but not what comes then', () => {
    items.set('old', 'kept');
    const storage = createStorage(() => ({ ...open(), setItem: blocked }));
    storage.setItem('new', 'value');
    expect([storage.getItem('old'), storage.keeps('old')]).toEqual(['kept', true]);
    expect([storage.getItem('new'), storage.keeps('new')]).toEqual(['value', false]);
  });
});
