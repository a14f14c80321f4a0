import type { ComponentChildren } from 'preact';

interface TilesProps<Value extends string> {
  readonly label: string;
  readonly name: string;
  readonly values: readonly Value[];
  readonly chosen: Value | null;
  readonly onChoose: (value: Value) => void;
  readonly children: (value: Value) => ComponentChildren;
  readonly onEnter?: () => void;
  /** For screen readers only. */
  readonly hideLabel?: boolean;
}

/** One of two or three, large enough for a finger. */
export function Tiles<Value extends string>(props: TilesProps<Value>) {
  const { label, name, values, chosen, onChoose, children, onEnter, hideLabel = false } = props;
  return (
    <fieldset class="tiles">
      <legend class={hideLabel ? 'visually-hidden' : 'tiles-legend'}>{label}</legend>
      <div class="tiles-row">
        {values.map((value) => (
          <label key={value} class="tile" data-side={value}>
            <input
              type="radio"
              name={name}
              checked={value === chosen}
              onChange={() => onChoose(value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || onEnter === undefined) return;
                event.preventDefault();
                onEnter();
              }}
            />
            {children(value)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
