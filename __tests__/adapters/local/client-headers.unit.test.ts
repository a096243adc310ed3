import { headersOf } from '../../../adapters/local/client-headers';

test("CloudFront's headers policy becomes headers", () => {
  const headers = headersOf({
    SecurityHeadersConfig: {
      ContentSecurityPolicy: { ContentSecurityPolicy: "default-src 'none'" },
      FrameOptions: { FrameOption: 'DENY' },
      ReferrerPolicy: { ReferrerPolicy: 'no-referrer' },
      StrictTransportSecurity: { AccessControlMaxAgeSec: 60 },
    },
    CustomHeadersConfig: { Items: [{ Header: 'Permissions-Policy', Value: 'camera=()' }] },
  });
  expect(headers).toEqual({
    'Content-Security-Policy': "default-src 'none'",
    'Permissions-Policy': 'camera=()',
    'Referrer-Policy': 'no-referrer',
    'Strict-Transport-Security': 'max-age=60',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
  });
});
