interface Props {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** Something to switch on. */
export const Switch = ({ label, on, onChange }: Props) => (
  <label class="switch">
    <input type="checkbox" checked={on} onChange={(event) => onChange(event.currentTarget.checked)} />
    {label}
  </label>
);
