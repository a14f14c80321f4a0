import type { ComponentChildren, Ref } from 'preact';
import { Spinner } from './spinner.tsx';

interface ButtonProps {
  readonly children: ComponentChildren;
  /** `primary`: the one main action of a page. `quiet`: looks like text. */
  readonly kind?: 'primary' | 'secondary' | 'quiet' | 'danger';
  /** Full width and taller, for the main action on a phone. */
  readonly big?: boolean;
  /** On its way: keeps the focus, takes no second tap. */
  readonly busy?: boolean;
  /** Not possible now; stays reachable so that the reason can be read (`describedBy`). */
  readonly off?: boolean;
  readonly pressed?: boolean;
  readonly describedBy?: string;
  readonly type?: 'button' | 'submit';
  readonly onClick?: () => void;
  readonly buttonRef?: Ref<HTMLButtonElement>;
}

export function Button(props: ButtonProps) {
  const { children, kind = 'secondary', big = false, busy = false, off = false, type = 'button' } = props;
  const inert = busy || off;
  return (
    <button
      ref={props.buttonRef ?? null}
      type={type}
      class={`button button-${kind}${big ? ' button-big' : ''}`}
      aria-disabled={inert ? 'true' : undefined}
      aria-busy={busy ? 'true' : undefined}
      aria-pressed={props.pressed}
      aria-describedby={props.describedBy}
      onClick={(event) => {
        if (!inert) return props.onClick?.();
        event.preventDefault();
      }}
    >
      {busy && <Spinner />}
      {children}
    </button>
  );
}
