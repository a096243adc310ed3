import { createPart } from '../../client/src/part';

describe('a part of the page', () => {
  it('is there at once from the second time on, and fetched only once', async () => {
    let fetches = 0;
    const part = createPart(async () => ++fetches);
    expect(part.get()).toBeUndefined();
    await part.load();
    await part.load();
    expect([part.get(), fetches]).toEqual([1, 1]);
  });

  it('that could not be fetched is fetched anew', async () => {
    let isThere = false;
    const part = createPart(async () => {
      if (!isThere) throw new Error('no network');
      return 'rules';
    });
    await expect(part.load()).rejects.toThrow('no network');
    isThere = true;
    await part.load();
    expect(part.get()).toBe('rules');
  });
});
