import { dynamoWatcherStore } from '../../../adapters/dynamo/watcher-store';
import { watcherStoreContract } from '../../contract/watchers';
import { useBothEngines } from '../../support/engines';

const engines = useBothEngines();

describe('the watchers in DynamoDB', () =>
  watcherStoreContract(() => dynamoWatcherStore(...engines.plain())));
describe('the watchers in an engine that returns the item which refused a write', () =>
  watcherStoreContract(() => dynamoWatcherStore(...engines.returning())));
