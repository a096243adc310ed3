import { mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Level } from 'level';
import { CannotStart } from '../../../adapters/local/cannot-start';
import { startEmbeddedDynamoDB } from '../../../adapters/local/embedded-dynamodb';
import { assertUsable } from '../../../adapters/local/games-folder';
import { freePort } from '../../../tools/running/free-ports';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'games-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Puts a game into the folder. */
async function fill(): Promise<void> {
  const database = new Level(folder);
  await database.put('item', 'a game');
  await database.close();
  // What was in its log goes to a table file when it is opened again.
  await database.open();
  await database.close();
}

/** Puts garbage into every file of the folder whose name has this in it. */
async function damage(name: string): Promise<void> {
  const files = (await readdir(folder)).filter((file) => file.includes(name));
  expect(files).not.toEqual([]);
  for (const file of files) await writeFile(join(folder, file), 'garbage'.repeat(100));
}

it('a folder is usable while it does not exist, while it is empty and with games in it', async () => {
  await assertUsable(join(folder, 'new'));
  await assertUsable(folder);
  await fill();
  await assertUsable(folder);
});

it.each(['CURRENT', 'MANIFEST', '.ldb'])('a folder with a damaged %s is refused', async (name) => {
  await fill();
  await damage(name);
  const refused = assertUsable(folder);
  await expect(refused).rejects.toThrow(CannotStart);
  await expect(refused).rejects.toThrow(
    /^The games in .+ cannot be read \(.+\)\. Remove the folder, and the games with it, or set DYNAMODB_FOLDER to another one\.$/,
  );
});

it('a folder with an empty file is refused', async () => {
  await fill();
  await truncate(join(folder, 'CURRENT'));
  await expect(assertUsable(folder)).rejects.toThrow(`The games in ${folder} cannot be read`);
});

it.each(['games', 'games/inside'])('%s, where games is a file, is refused', async (path) => {
  await writeFile(join(folder, 'games'), '');
  await expect(assertUsable(join(folder, path))).rejects.toThrow(
    `${join(folder, path)} is not a folder, so no games can be kept there. Remove it, or set DYNAMODB_FOLDER to a folder.`,
  );
});

it('a folder that another run uses is refused', async () => {
  const other = new Level(folder);
  await other.open();
  await expect(assertUsable(folder)).rejects.toThrow(
    `The games in ${folder} are in use by another run. Stop it, or set DYNAMODB_FOLDER to another folder.`,
  );
  await other.close();
});

it('the embedded DynamoDB does not start on a refused folder, and gives the reason', async () => {
  await fill();
  await damage('CURRENT');
  const start = startEmbeddedDynamoDB(await freePort(), folder);
  await expect(start).rejects.toThrow(CannotStart);
  await expect(start).rejects.toThrow(`The games in ${folder} cannot be read`);
});
