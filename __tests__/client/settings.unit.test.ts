import { userId } from '../../client/src/identity';
import { loadSettings, saveSettings } from '../../client/src/settings';

/** A browser's storage that has this text under every key until something is written. */
function storageWith(text: string | null) {
  const written = new Map<string, string>();
  return {
    written,
    getItem: (key: string) => written.get(key) ?? text,
    setItem: (key: string, value: string) => void written.set(key, value),
  };
}

describe('settings', () => {
  test.each([[null], [''], ['no json'], ['null'], ['[]'], ['{"sound":"loud"}']])(
    'stored as %p leave everything off',
    (text) => {
      expect(loadSettings(storageWith(text))).toEqual({ sound: false, vibration: false });
    },
  );

  test('are remembered', () => {
    const storage = storageWith(null);
    saveSettings({ sound: true, vibration: false }, storage);
    expect(loadSettings(storage)).toEqual({ sound: true, vibration: false });
  });
});

describe('the secret of a player', () => {
  test('is made once and kept under the key that the first version of the game used', () => {
    const storage = storageWith(null);
    const made = userId(storage);
    expect(made).toMatch(/^[0-9a-f]{32}$/);
    expect(userId(storage)).toBe(made);
    expect([...storage.written.keys()]).toEqual(['rockpaper-userid']);
  });

  test('comes from a cryptographic source, not from Math.random', () => {
    const random = jest.spyOn(Math, 'random').mockReturnValue(0.5);
    const made = Array.from({ length: 10 }, () => userId(storageWith(null)));
    random.mockRestore();
    expect(new Set(made).size).toBe(10);
  });

  test('that the first version made is kept', () => {
    expect(userId(storageWith('b5c1-ABC_9'))).toBe('b5c1-ABC_9');
  });

  test.each([['abc'], ['with space'], ['__proto__']])(
    'is made anew in place of %p, which the backend would refuse',
    (text) => {
      expect(userId(storageWith(text))).not.toBe(text);
    },
  );
});
