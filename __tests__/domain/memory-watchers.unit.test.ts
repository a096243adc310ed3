import { memoryWatcherStore } from '../../domain/memory-watchers';
import { watcherStoreContract } from '../contract/watchers';

const store = memoryWatcherStore();
describe('the watchers in memory', () => watcherStoreContract(() => store));
