import { Level } from 'level';
import * as v from 'valibot';
import { CannotStart } from './cannot-start';

/**
 * Throws {@link CannotStart} if the embedded DynamoDB cannot store its data in the folder. The engine ignores errors
 * when it opens the folder, and then leaves every request unanswered.
 */
export async function assertUsable(folder: string): Promise<void> {
  const database = new Level(folder);
  try {
    await database.open();
    // Damage shows only where data is read. Reading all keys takes some milliseconds.
    await database.keys().all();
  } catch (error) {
    throw new CannotStart(reasonFor(folder, error));
  } finally {
    await database.close();
  }
}

const Fault = v.object({ message: v.string(), code: v.optional(v.string()) });
/** LevelDB wraps the reason why a database does not open, but not why it cannot be read. */
const Thrown = v.union([
  v.pipe(
    v.object({ cause: Fault }),
    v.transform(({ cause }) => cause),
  ),
  Fault,
]);

function reasonFor(folder: string, error: unknown): string {
  const { code, message } = v.parse(Thrown, error);
  if (code === 'LEVEL_LOCKED') {
    return `The games in ${folder} are in use by another run. Stop it, or set DYNAMODB_FOLDER to another folder.`;
  }
  if (code === 'EEXIST' || code === 'ENOTDIR') {
    return `${folder} is not a folder, so no games can be kept there. Remove it, or set DYNAMODB_FOLDER to a folder.`;
  }
  return `The games in ${folder} cannot be read (${message}). Remove the folder, and the games with it, or set DYNAMODB_FOLDER to another one.`;
}
