/** Replaces the SDK's reader of `~/.aws`: a Lambda has no such files, and a laptop's are not meant for a handler. */
export const loadSharedConfigFiles = async () => ({ configFile: {}, credentialsFile: {} });

/** Joins the parts of a name in those files. */
export const CONFIG_PREFIX_SEPARATOR = '.';
