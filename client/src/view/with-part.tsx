import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Part } from '../part';
import { useAnnounced } from './announcer';

interface Props<Content> {
  readonly part: Part<Content>;
  /** Shows the part once it is here. */
  readonly children: (content: Content) => ComponentChildren;
}

/** Shows a part of the page that is fetched when it is wanted: at once if it is here, and else what is the matter. */
export function WithPart<Content>({ part, children }: Props<Content>) {
  const [hasFailed, setHasFailed] = useState(false);
  const [, setIsHere] = useState(false);
  const content = part.get();
  const load = useCallback(() => {
    setHasFailed(false);
    part.load().then(
      () => setIsHere(true),
      () => setHasFailed(true),
    );
  }, [part]);
  useEffect(() => {
    if (!part.get()) load();
  }, [part, load]);
  if (content) return children(content);
  return hasFailed ? <Failed onRetry={load} /> : <p class="loading">Loading…</p>;
}

const FAILURE = 'This part of the page could not be loaded.';

function Failed({ onRetry }: { onRetry: () => void }) {
  useAnnounced(FAILURE);
  return (
    <div class="failed">
      <p>{FAILURE} There may be no connection, or a newer version of the page.</p>
      <p class="row">
        <button type="button" onClick={onRetry}>
          Try again
        </button>
        <button type="button" onClick={() => location.reload()}>
          Reload
        </button>
      </p>
    </div>
  );
}
