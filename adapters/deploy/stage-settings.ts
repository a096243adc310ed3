import * as v from 'valibot';

/** An operator's settings for a stage: `custom.stageSettings` of serverless.yml. A value that is not given is "". */
const Text = v.pipe(v.union([v.string(), v.number()]), v.transform(String));
const Custom = v.object({
  stageSettings: v.object({
    alarms: Text,
    alarmEmail: Text,
    monthlyBudget: Text,
    domain: Text,
    certificateArn: Text,
    webAclArn: Text,
  }),
});
type Settings = v.InferOutput<typeof Custom>['stageSettings'];

/** Each fault by its message; CloudFormation would find most of these only after minutes, or never. */
const FAULTS: Readonly<Record<string, (settings: Settings) => boolean>> = {
  'domain is given without certificateArn. CloudFront needs both.': ({ domain, certificateArn }) =>
    domain !== '' && certificateArn === '',
  'certificateArn is given without domain. CloudFront needs both.': ({ domain, certificateArn }) =>
    certificateArn !== '' && domain === '',
  'domain must be a host name, such as play.example.org.': ({ domain }) =>
    domain !== '' && !/^([a-z0-9-]+\.)+[a-z]{2,}$/.test(domain),
  'certificateArn must be of a certificate in us-east-1, where CloudFront looks for it.': ({
    certificateArn,
  }) =>
    certificateArn !== '' && !/^arn:aws[\w-]*:acm:us-east-1:\d{12}:certificate\/\S+$/.test(certificateArn),
  "webAclArn must be of a web ACL for CloudFront: in us-east-1, with 'global' in it.": ({ webAclArn }) =>
    webAclArn !== '' && !/^arn:aws[\w-]*:wafv2:us-east-1:\d{12}:global\/webacl\/\S+$/.test(webAclArn),
  'alarmEmail must be an address, such as you@example.org.': ({ alarmEmail }) =>
    alarmEmail !== '' && !/^[^\s@]+@[^\s@]+$/.test(alarmEmail),
  'alarmEmail is given, but alarms is not "true" and there is no monthlyBudget: nothing would be mailed.': ({
    alarmEmail,
    alarms,
    monthlyBudget,
  }) => alarmEmail !== '' && alarms !== 'true' && monthlyBudget === '0',
  'monthlyBudget must be a number of US dollars, or 0 for none.': ({ monthlyBudget }) =>
    !/^\d+(\.\d+)?$/.test(monthlyBudget),
  'monthlyBudget is given without alarmEmail: its warnings would reach nobody.': ({
    alarmEmail,
    monthlyBudget,
  }) => monthlyBudget !== '0' && alarmEmail === '',
};

/**
 * What is wrong with a stage's settings, in a sentence each; nothing when they can be deployed.
 * @param custom as in serverless.yml, its variables resolved
 */
export function faultsIn(custom: unknown): string[] {
  const { stageSettings } = v.parse(Custom, custom);
  return Object.entries(FAULTS).flatMap(([text, isAtFault]) => (isAtFault(stageSettings) ? [text] : []));
}
