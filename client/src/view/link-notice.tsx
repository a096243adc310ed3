/** Says that there is no connection. It lies over the page's title, so that nothing below it moves. */
export const LinkNotice = ({ onRetry }: { onRetry: () => void }) => (
  <div class="link-notice" data-testid="link-notice">
    No connection. Trying again…
    <button type="button" onClick={onRetry}>
      Try now
    </button>
  </div>
);
