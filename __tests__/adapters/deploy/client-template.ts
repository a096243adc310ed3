// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are CloudFormation's placeholders.

import { runInNewContext } from 'node:vm';
import * as v from 'valibot';
import { PolicyDocument, propertiesOf, type Template } from '../../support/template';

let template: Template;

const Behavior = v.looseObject({ ViewerProtocolPolicy: v.string(), TargetOriginId: v.string() });
const Distribution = v.object({
  DistributionConfig: v.looseObject({
    HttpVersion: v.string(),
    DefaultCacheBehavior: Behavior,
    CacheBehaviors: v.array(Behavior),
    Origins: v.array(v.looseObject({ Id: v.string() })),
    CustomErrorResponses: v.array(v.object({ ErrorCode: v.number(), ResponseCode: v.number() })),
  }),
});
const distribution = () => propertiesOf(template, 'ClientDistribution', Distribution).DistributionConfig;

/** Tests of the client's hosting in a stage's packaged template. */
export function testClient(stage: string, packaged: () => Template): void {
  beforeAll(() => {
    template = packaged();
  });

  test('CloudFront serves the client over HTTPS alone, compressed, with HTTP/3', () => {
    const { HttpVersion, DefaultCacheBehavior, CacheBehaviors } = distribution();
    expect(HttpVersion).toBe('http2and3');
    expect(DefaultCacheBehavior).toMatchObject({
      ViewerProtocolPolicy: 'redirect-to-https',
      Compress: true,
      TargetOriginId: 'client',
      ResponseHeadersPolicyId: { Ref: 'ClientHeaders' },
    });
    expect(CacheBehaviors.map(({ ViewerProtocolPolicy }) => ViewerProtocolPolicy)).toEqual(['https-only']);
  });

  test('only this distribution reads the bucket, and all that it may do is read', () => {
    expect(distribution().Origins.find(({ Id }) => Id === 'client')).toMatchObject({
      OriginAccessControlId: { 'Fn::GetAtt': ['ClientBucketAccess', 'Id'] },
    });
    const Policy = v.object({ PolicyDocument });
    const { Statement } = propertiesOf(template, 'ClientBucketPolicy', Policy).PolicyDocument;
    const ours = 'arn:${AWS::Partition}:cloudfront::${AWS::AccountId}:distribution/${ClientDistribution}';
    expect(Statement.filter(({ Effect }) => Effect === 'Allow')).toMatchObject([
      {
        Action: ['s3:GetObject', 's3:ListBucket'],
        Principal: { Service: 'cloudfront.amazonaws.com' },
        Condition: { StringEquals: { 'aws:SourceArn': { 'Fn::Sub': ours } } },
      },
    ]);
  });

  test('a missing file stays missing, and a refused WebSocket does not become a page', () => {
    expect(distribution().CustomErrorResponses).toEqual([{ ErrorCode: 404, ResponseCode: 404 }]);
  });

  test('/ws reaches the WebSocket API under the name of its stage, with all headers but the host', () => {
    expect(distribution().CacheBehaviors).toMatchObject([
      {
        PathPattern: '/ws',
        TargetOriginId: 'websocket',
        CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
        OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-38738e2966ac',
        FunctionAssociations: [
          { EventType: 'viewer-request', FunctionARN: { 'Fn::GetAtt': ['WebSocketPath', 'FunctionARN'] } },
        ],
      },
    ]);
    const { FunctionCode } = propertiesOf(template, 'WebSocketPath', v.object({ FunctionCode: v.string() }));
    const headers = { origin: { value: 'https://example.org' } };
    const event = { request: { method: 'GET', uri: '/ws', headers } };
    const passedOn = runInNewContext(`${FunctionCode}; handler(event)`, { event });
    expect(passedOn).toEqual({ method: 'GET', uri: `/${stage}`, headers });
  });

  test('only pages of its own hosts may open a WebSocket', () => {
    const Handler = v.object({
      Environment: v.object({ Variables: v.object({ ALLOWED_ORIGINS: v.unknown() }) }),
    });
    const { Variables } = propertiesOf(template, 'ConnectLambdaFunction', Handler).Environment;
    expect(Variables.ALLOWED_ORIGINS).toEqual({
      'Fn::If': [
        'HasDomain',
        { 'Fn::Sub': 'https://${Domain},https://${ClientDistribution.DomainName}' },
        { 'Fn::Sub': 'https://${ClientDistribution.DomainName}' },
      ],
    });
  });

  test('the page may load and connect to nothing but its own host', () => {
    const Headers = v.object({
      ResponseHeadersPolicyConfig: v.object({
        SecurityHeadersConfig: v.object({
          ContentSecurityPolicy: v.object({ ContentSecurityPolicy: v.string() }),
        }),
      }),
    });
    const { SecurityHeadersConfig } = propertiesOf(
      template,
      'ClientHeaders',
      Headers,
    ).ResponseHeadersPolicyConfig;
    const { ContentSecurityPolicy } = SecurityHeadersConfig.ContentSecurityPolicy;
    const directives = Object.fromEntries(
      ContentSecurityPolicy.split(';').map((directive) => {
        const [name = '', ...sources] = directive.trim().split(/\s+/);
        return [name, sources.join(' ')];
      }),
    );
    expect(new Set(Object.values(directives))).toEqual(new Set(["'none'", "'self'"]));
    for (const name of ['default-src', 'base-uri', 'form-action', 'frame-ancestors'])
      expect([name, directives[name]]).toEqual([name, "'none'"]);
  });
}
