/** A label as it stands in a link: small letters, digits and hyphens. */
export const slugOf = (label: string): string =>
  label
    .toLowerCase()
    .replace(/['“”]/g, '')
    .replace(/[^a-z0-9$*]+/g, '-')
    .replace(/^-|-$/g, '');
