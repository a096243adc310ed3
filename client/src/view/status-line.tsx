import type { Status } from './status';

interface StatusProps {
  readonly status: Status;
  /** Who has just come, if anyone. */
  readonly arrived: string | undefined;
}

/** It moves when it asks for something. */
export const StatusLine = ({ status, arrived }: StatusProps) => (
  <p class={status.isWaitedFor || arrived ? 'status nudge' : 'status'} data-testid="status">
    {arrived && !status.isWaitedFor && `${arrived} is here! `}
    {status.text}
  </p>
);

/** What a player learns while they look for the first time. */
export const Lesson = ({ text }: { text: string | undefined }) =>
  text ? (
    <p key={text} class="lesson">
      {text}
    </p>
  ) : null;
