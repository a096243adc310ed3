import { randomBytes } from 'node:crypto';
import { newGameId } from '../../domain/ids';
import type { Watcher, WatcherStore } from '../../domain/ports';
import { AT } from '../support/steps';

const LIMIT = 3;
const watcher = (connectionId: string, attachment = 1): Watcher => ({ connectionId, attachment });

/** What every store of watchers must do. The tests share one, but each has a game of its own. */
export function watcherStoreContract(store: () => WatcherStore): void {
  let id: string;
  beforeEach(() => {
    id = newGameId(randomBytes);
  });
  const add = (who: Watcher) => store().add(id, who, LIMIT, AT);
  const present = async () => sorted(await store().find(id));
  const sorted = (watchers: readonly Watcher[] = []) =>
    [...watchers].sort((a, b) => a.connectionId.localeCompare(b.connectionId));

  it('has nobody at first', async () => expect(await present()).toEqual([]));

  it('adds watchers, and returns all there are', async () => {
    expect(await add(watcher('a'))).toEqual([watcher('a')]);
    expect(sorted(await add(watcher('b')))).toEqual([watcher('a'), watcher('b')]);
    expect(await present()).toEqual([watcher('a'), watcher('b')]);
  });

  it('has room for so many, however many come at once, and for those who are there', async () => {
    const all = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => watcher(name));
    const added = await Promise.all(all.map(add));
    expect(added.filter((watchers) => watchers === undefined)).toHaveLength(3);
    const [first] = await present();
    expect(await present()).toHaveLength(LIMIT);
    expect(await add(watcher(first?.connectionId ?? '', 2))).toHaveLength(LIMIT);
    expect(await present()).toContainEqual({ ...first, attachment: 2 });
  });

  it('has room for nobody where nobody may watch', async () => {
    expect(await store().add(id, watcher('a'), 0, AT)).toBeUndefined();
    expect(await present()).toEqual([]);
  });

  it('keeps the later attachment', async () => {
    await add(watcher('a', 3));
    expect(await add(watcher('a', 2))).toEqual([watcher('a', 3)]);
    expect(await store().remove(id, watcher('a', 2))).toBe(false);
    expect(await present()).toEqual([watcher('a', 3)]);
    expect(await store().remove(id, watcher('a', 3))).toBe(true);
    expect(await store().remove(id, watcher('a', 3))).toBe(false);
    expect(await present()).toEqual([]);
  });

  it('drops the connections that have ended, whoever else is there', async () => {
    for (const name of ['a', 'b', 'c']) await add(watcher(name));
    await store().drop(id, ['a', 'c', 'x']);
    expect(await present()).toEqual([watcher('b')]);
    await store().drop(newGameId(randomBytes), ['a']);
  });

  it('has room again after somebody has left, all included', async () => {
    for (const name of ['a', 'b', 'c']) await add(watcher(name));
    await store().drop(id, ['a', 'b', 'c']);
    expect(await add(watcher('d'))).toEqual([watcher('d')]);
  });
}
