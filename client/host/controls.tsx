/** Switch, stepper and choice: the native control does the work, the looks are ours. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { number } from '../lib/i18n.ts';
import { t } from '../messages/host.ts';

interface SwitchProps {
  readonly label: string;
  readonly about?: string;
  readonly on: boolean;
  readonly off?: boolean;
  readonly onChange: (on: boolean) => void;
}

export function Switch({ label, about, on, off = false, onChange }: SwitchProps) {
  const id = useId();
  return (
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        checked={on}
        disabled={off}
        aria-describedby={about === undefined ? undefined : id}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span class="switch-words">
        <span class="switch-label">{label}</span>
        {about !== undefined && (
          <span id={id} class="soft small">
            {about}
          </span>
        )}
      </span>
    </label>
  );
}

interface StepperProps {
  readonly label: string;
  readonly value: number;
  readonly bounds: readonly [least: number, most: number];
  /** Shown instead of the number. */
  readonly text?: string;
  readonly onChange: (value: number) => void;
}

export function Stepper({ label, value, bounds: [least, most], text, onChange }: StepperProps) {
  const step = (to: number, key: 'plan.fewer' | 'plan.more', sign: string) => {
    const off = to < least || to > most;
    return (
      <button
        type="button"
        class="stepper-button"
        aria-label={t(key, { name: label })}
        aria-disabled={off ? 'true' : undefined}
        onClick={() => {
          if (!off) onChange(to);
        }}
      >
        <span aria-hidden="true">{sign}</span>
      </button>
    );
  };
  return (
    <div class="stepper" role="group" aria-label={label}>
      <span class="grow">{label}</span>
      {step(value - 1, 'plan.fewer', '−')}
      <output class="stepper-value digits">{text ?? number(value)}</output>
      {step(value + 1, 'plan.more', '+')}
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly name: string;
  readonly values: readonly Value[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
  readonly children: (value: Value) => ComponentChildren;
  /** `hidden`: the label is for screen readers only. */
  readonly legend?: 'shown' | 'hidden';
}

/** One of a few, as tiles. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, name, values, chosen, onChoose, children, legend = 'shown' } = props;
  return (
    <fieldset class="choice">
      <legend class={legend === 'hidden' ? 'visually-hidden' : 'choice-legend'}>{label}</legend>
      <div class="choice-tiles">
        {values.map((value) => (
          <label key={value} class="choice-tile">
            <input
              type="radio"
              class="visually-hidden"
              name={name}
              checked={value === chosen}
              onChange={() => onChoose(value)}
            />
            {children(value)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
