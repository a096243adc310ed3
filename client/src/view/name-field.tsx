import { useRef, useState } from 'preact/hooks';
import { ownName, whyNoName } from '../own-name';
import { useAnnounced } from './announcer';

interface Props {
  /** Takes a name, or a text that is none, once the player has typed it. */
  readonly onRename: (text: string) => void;
}

/** What the player wants to be called: optional, and kept for the next time. */
export function NameField({ onRename }: Props) {
  const [text, setText] = useState(() => ownName() ?? '');
  const field = useRef<HTMLInputElement>(null);
  const why = whyNoName(text);
  useAnnounced(why ?? '');
  return (
    <form
      class="name"
      onSubmit={(event) => {
        event.preventDefault();
        field.current?.blur();
      }}
      noValidate
    >
      <label for="name">
        Your name <span class="aside">(if you like)</span>
      </label>
      <input
        ref={field}
        id="name"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onChange={(event) => onRename(event.currentTarget.value)}
        autocomplete="nickname"
        autocapitalize="words"
        enterkeyhint="done"
        spellcheck={false}
        aria-invalid={why !== undefined}
        aria-describedby={why && 'name-problem'}
      />
      {why && (
        <p id="name-problem" class="notice">
          {why}
        </p>
      )}
    </form>
  );
}
