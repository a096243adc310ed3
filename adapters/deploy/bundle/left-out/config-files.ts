/** For the SDK's reader of `~/.aws`: there are no such files in a Lambda, and a laptop's are none of a handler's. */
export const loadSharedConfigFiles = async () => ({ configFile: {}, credentialsFile: {} });

/** Joins the parts of a name in those files. */
export const CONFIG_PREFIX_SEPARATOR = '.';
