import { packagedTemplate } from '../../support/template';

const CERTIFICATE = 'arn:aws:acm:us-east-1:123456789012:certificate/0a1b';
const SETTINGS = `domain: play.example.org
certificateArn: ${CERTIFICATE}
alarmEmail: you@example.org
monthlyBudget: 50
`;

test("what a stage's file says is deployed without being repeated, and the command line overrides it", async () => {
  const [kept, overridden] = await Promise.all([
    packagedTemplate('prod', { settings: SETTINGS }),
    packagedTemplate('prod', { settings: SETTINGS, args: ['--param', 'domain=other.example.org'] }),
  ]);
  expect(kept.Parameters).toMatchObject({
    Domain: { Default: 'play.example.org' },
    CertificateArn: { Default: CERTIFICATE },
  });
  expect(kept.Resources.AlarmTopic?.Properties.Subscription).toEqual([
    { Protocol: 'email', Endpoint: 'you@example.org' },
  ]);
  expect(kept.Resources.MonthlyBudget?.Properties.Budget).toMatchObject({ BudgetLimit: { Amount: 50 } });
  expect(overridden.Parameters).toMatchObject({
    Domain: { Default: 'other.example.org' },
    CertificateArn: { Default: CERTIFICATE },
  });
});

test('a setting that is only half given ends the packaging, in a line that says what is missing', async () => {
  const packaged = packagedTemplate('prod', { settings: 'domain: play.example.org\n' });
  await expect(packaged).rejects.toThrow('domain is given without certificateArn. CloudFront needs both.');
});
