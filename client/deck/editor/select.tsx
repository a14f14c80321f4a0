import { useId } from 'preact/hooks';

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly name: string }[];
  readonly onChoose: (value: string) => void;
  readonly hint?: string;
}

/** One of many. An empty value is no choice. */
export function Select({ label, value, options, onChoose, hint }: SelectProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        class="field-box"
        value={value}
        aria-describedby={hint === undefined ? undefined : `${id}-notes`}
        onChange={({ currentTarget }) => {
          onChoose(currentTarget.value);
          // The draft decides what it shows, also where nothing has changed.
          currentTarget.value = value;
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} dir="auto">
            {option.name}
          </option>
        ))}
      </select>
      {hint !== undefined && (
        <p id={`${id}-notes`} class="field-notes">
          {hint}
        </p>
      )}
    </div>
  );
}
