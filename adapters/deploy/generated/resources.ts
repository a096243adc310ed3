import * as v from 'valibot';
import { dashboardsAsText } from './dashboards-as-text';
import type { DeployedFunction } from './deployed-function';
import { forEachFunction } from './for-each-function';
import { splitAlarms } from './split-alarms';

const Documents = v.array(v.looseObject({ Resources: v.optional(v.record(v.string(), v.unknown()), {}) }));

/** The resources of serverless.yml, with all that follows from its functions generated. */
export const generatedResources = (
  documents: unknown,
  functions: readonly DeployedFunction[],
): v.InferOutput<typeof Documents> =>
  v.parse(Documents, forEachFunction(documents, functions)).map(({ Resources, ...others }) => ({
    ...others,
    Resources: splitAlarms(dashboardsAsText(Resources)),
  }));
