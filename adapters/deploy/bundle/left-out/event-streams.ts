import { leftOut } from './left-out';

/** For the SDK's event streams: neither DynamoDB nor @connections has any. */
export class EventStreamSerde {
  constructor() {
    throw leftOut('EventStreamSerde');
  }
}
