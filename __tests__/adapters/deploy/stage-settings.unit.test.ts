import { faultsIn } from '../../../adapters/deploy/stage-settings';

const NOTHING = {
  alarms: 'false',
  alarmEmail: '',
  monthlyBudget: '0',
  domain: '',
  certificateArn: '',
  webAclArn: '',
};
const CERTIFICATE = 'arn:aws:acm:us-east-1:123456789012:certificate/0a1b';
const faults = (settings: object) => faultsIn({ stageSettings: { ...NOTHING, ...settings } });

test.each([
  ['nothing', {}],
  ['a domain and its certificate', { domain: 'play.example.org', certificateArn: CERTIFICATE }],
  ['an address for alarms', { alarms: 'true', alarmEmail: 'you@example.org' }],
  ['a web ACL', { webAclArn: 'arn:aws:wafv2:us-east-1:123456789012:global/webacl/rpsls/0a' }],
  ['a budget and an address', { monthlyBudget: 50, alarmEmail: 'you@example.org' }],
])('%s can be deployed', (_, settings) => {
  expect(faults(settings)).toEqual([]);
});

test.each([
  ['domain is given without certificateArn', { domain: 'play.example.org' }],
  ['certificateArn is given without domain', { certificateArn: CERTIFICATE }],
  ['domain must be a host name', { domain: 'https://play.example.org', certificateArn: CERTIFICATE }],
  [
    'certificateArn must be of a certificate in us-east-1',
    { domain: 'play.example.org', certificateArn: CERTIFICATE.replace('us-east-1', 'eu-west-1') },
  ],
  [
    'webAclArn must be of a web ACL for CloudFront',
    { webAclArn: 'arn:aws:wafv2:eu-west-1:123456789012:regional/webacl/rpsls/0a' },
  ],
  ['alarmEmail must be an address', { alarms: 'true', alarmEmail: 'you' }],
  ['alarmEmail is given, but alarms is not "true"', { alarmEmail: 'you@example.org' }],
  ['monthlyBudget must be a number', { monthlyBudget: 'fifty', alarmEmail: 'you@example.org' }],
  ['monthlyBudget is given without alarmEmail', { monthlyBudget: '50' }],
])('"%s ..." is refused', (text, settings) => {
  expect(faults(settings)).toEqual([expect.stringContaining(text)]);
});
