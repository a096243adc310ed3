import { useRef, useState } from 'preact/hooks';
import { gameIdIn } from '../address';

/** A field for a game's code, or its whole link. */
export function JoinForm({ onJoin }: { onJoin: (gameId: string) => void }) {
  const [isWrong, setIsWrong] = useState(false);
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const submit = (event: Event) => {
    event.preventDefault();
    const gameId = gameIdIn(text);
    setIsWrong(gameId === undefined);
    if (gameId) onJoin(gameId);
    else field.current?.focus();
  };
  return (
    <form class="join" onSubmit={submit} noValidate>
      <label for="code">Got a code from a friend?</label>
      <span class="row">
        <input
          ref={field}
          id="code"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          placeholder="K7RWQXC"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? 'code-problem' : undefined}
        />
        <button type="submit">Join</button>
      </span>
      {isWrong && (
        <p id="code-problem" class="notice">
          That is no game code. It has 7 letters and digits, like K7RWQXC, or paste the whole link.
        </p>
      )}
    </form>
  );
}
