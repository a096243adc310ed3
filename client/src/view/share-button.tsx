import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { copy } from '../clipboard';
import { useAnnounce } from './announcer';

interface Props {
  readonly title: string;
  readonly link: string;
  readonly children: ComponentChildren;
}

/** Opens the phone's share sheet; where there is none, it copies the link. */
export function ShareButton({ title, link, children }: Props) {
  if ('share' in navigator) {
    // A share sheet that is closed again rejects; there is nothing to do about it.
    const share = () => navigator.share({ title, url: link }).catch(() => {});
    return (
      <button type="button" onClick={share}>
        {children}
      </button>
    );
  }
  return <CopyButton link={link}>{children}</CopyButton>;
}

/** Copies the link and says so. */
export function CopyButton({
  link,
  primary = false,
  children,
}: Omit<Props, 'title'> & { primary?: boolean }) {
  const [copied, setCopied] = useState<boolean>();
  const announce = useAnnounce();
  const copyLink = async () => {
    const done = await copy(link);
    setCopied(done);
    announce(done ? 'The link is copied.' : 'The link could not be copied. Select it and copy it yourself.');
  };
  return (
    <button
      type="button"
      class={copied ? 'copied' : primary ? 'primary' : ''}
      onClick={copyLink}
      onBlur={() => setCopied(undefined)}
    >
      {copied === undefined ? children : copied ? 'Copied! ✓' : 'Select and copy it'}
    </button>
  );
}
