import { leftOut } from './left-out';

/** For the DynamoDB client's endpoint discovery, which is off unless a client asks for it. */
export const resolveEndpointDiscoveryConfig = <Config extends { endpointDiscoveryEnabled?: boolean }>(
  config: Config,
): Config => {
  if (config.endpointDiscoveryEnabled) throw leftOut('Endpoint discovery');
  return config;
};

/** The setting's place in configuration files and the environment; it is not looked for. */
export const NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS = {};
