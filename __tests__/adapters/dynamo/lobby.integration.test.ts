import { dynamoLobby } from '../../../adapters/dynamo/lobby';
import { lobbyContract } from '../../contract/lobby';
import { useBothEngines } from '../../support/engines';

const engines = useBothEngines();

describe('the lobby in DynamoDB', () => lobbyContract(() => dynamoLobby(...engines.plain())));
describe('the lobby in an engine that returns the item which refused a write', () =>
  lobbyContract(() => dynamoLobby(...engines.returning())));
