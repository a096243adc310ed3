import { memoryLobby } from '../../domain/memory-lobby';
import { lobbyContract } from '../contract/lobby';

const lobby = memoryLobby();

describe('the lobby in memory', () => lobbyContract(() => lobby));
