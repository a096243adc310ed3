import { useRef, useState } from 'preact/hooks';
import { readCode } from '../code';

/** A field for a game's code, or its whole link. */
export function JoinForm({ onJoin }: { onJoin: (gameId: string) => void }) {
  const [why, setWhy] = useState<string>();
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const submit = (event: Event) => {
    event.preventDefault();
    const code = readCode(text);
    if (code.kind === 'game') onJoin(code.gameId);
    else {
      setWhy(code.why);
      field.current?.focus();
    }
  };
  return (
    <form class="join" onSubmit={submit} noValidate>
      <label for="code">Got a code from a friend?</label>
      <span class="row">
        <input
          ref={field}
          id="code"
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setWhy(undefined);
          }}
          placeholder="K7R WQXC"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          aria-invalid={why !== undefined}
          aria-describedby={why && 'code-problem'}
        />
        <button type="submit">Join</button>
      </span>
      {why && (
        <p id="code-problem" class="notice">
          {why}
        </p>
      )}
    </form>
  );
}
