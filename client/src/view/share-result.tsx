import { useState } from 'preact/hooks';
import { copy } from '../clipboard';
import { useAnnounce } from './announcer';

const ENDS = {
  shared: { label: 'Shared ✓', said: 'The result is shared.' },
  copied: { label: 'Copied! ✓', said: 'The result is copied.' },
  failed: { label: 'Could not be copied', said: 'The result could not be copied.' },
} as const;

/** Sends the result by the phone's share sheet; where there is none, it copies it. Then it says so and stays so. */
export function ShareResult({ text }: { text: string }) {
  const [end, setEnd] = useState<keyof typeof ENDS>();
  const announce = useAnnounce();
  const share = async () => {
    const reached = await send(text);
    if (!reached) return;
    setEnd(reached);
    announce(ENDS[reached].said);
  };
  return (
    <button type="button" class={end && end !== 'failed' ? 'share copied' : 'share'} onClick={share}>
      {end ? ENDS[end].label : 'Share the result'}
    </button>
  );
}

/** How the text got out; undefined: the player closed the share sheet again. */
async function send(text: string): Promise<keyof typeof ENDS | undefined> {
  try {
    if ('share' in navigator) {
      await navigator.share({ text });
      return 'shared';
    }
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    // Some browsers have a share sheet that they do not open.
  }
  return (await copy(text)) ? 'copied' : 'failed';
}
