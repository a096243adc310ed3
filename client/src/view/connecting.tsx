interface Props {
  readonly isLinkDown: boolean;
  readonly onRetry: () => void;
  readonly onPractice: () => void;
}

/** Until there is a game to show. */
export const Connecting = ({ isLinkDown, onRetry, onPractice }: Props) => (
  <section class="connecting">
    <p class="status" data-testid="status">
      {isLinkDown ? 'No connection. Trying again…' : 'Setting up your game…'}
    </p>
    <p class="row">
      {isLinkDown && (
        <button type="button" class="primary" onClick={onRetry}>
          Try now
        </button>
      )}
      <button type="button" onClick={onPractice}>
        Practice with the computer
      </button>
    </p>
    {isLinkDown && <p class="aside">Practice needs no connection.</p>}
  </section>
);
