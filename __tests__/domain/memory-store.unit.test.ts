import { memoryGameStore, memorySeatStore } from '../../domain/memory-store';
import { storeContract } from '../contract/stores';

const stores = { games: memoryGameStore(), seats: memorySeatStore() };

describe('the memory store', () => storeContract(() => stores, 50));
