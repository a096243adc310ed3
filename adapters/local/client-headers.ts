/** The parts of an AWS::CloudFront::ResponseHeadersPolicy that the client's policy uses. */
export interface HeadersPolicy {
  readonly SecurityHeadersConfig: {
    readonly ContentSecurityPolicy: { readonly ContentSecurityPolicy: string };
    readonly FrameOptions: { readonly FrameOption: string };
    readonly ReferrerPolicy: { readonly ReferrerPolicy: string };
    readonly StrictTransportSecurity: { readonly AccessControlMaxAgeSec: number };
  };
  readonly CustomHeadersConfig: {
    readonly Items: readonly { readonly Header: string; readonly Value: string }[];
  };
}

/** The headers that CloudFront adds to every response under the policy. */
export function headersOf({
  SecurityHeadersConfig,
  CustomHeadersConfig,
}: HeadersPolicy): Record<string, string> {
  const { ContentSecurityPolicy, FrameOptions, ReferrerPolicy, StrictTransportSecurity } =
    SecurityHeadersConfig;
  return {
    'Content-Security-Policy': ContentSecurityPolicy.ContentSecurityPolicy,
    'Referrer-Policy': ReferrerPolicy.ReferrerPolicy,
    'Strict-Transport-Security': `max-age=${StrictTransportSecurity.AccessControlMaxAgeSec}`,
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': FrameOptions.FrameOption,
    ...Object.fromEntries(CustomHeadersConfig.Items.map(({ Header, Value }) => [Header, Value])),
  };
}
