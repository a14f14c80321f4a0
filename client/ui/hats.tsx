/** The neutral signs of the two columns and the three modes. */
import type { Mode, Side } from '../../shared/commands.ts';
import { dented, dentedBrim, round, roundBrim } from './logo.tsx';

interface IconProps {
  /** Height; `1em` unless told otherwise. */
  readonly class?: string | undefined;
}

function Hat({ parts, class: name }: IconProps & { readonly parts: readonly string[] }) {
  return (
    <svg class={`hat ${name ?? ''}`} viewBox="0 0 48 32" aria-hidden="true" focusable="false">
      {parts.map((part) => (
        <path key={part} d={part} fill="currentColor" />
      ))}
    </svg>
  );
}

/** Stands beside the word, never instead of it. */
export function SideIcon({ side, class: name }: IconProps & { readonly side: Side }) {
  return <Hat parts={side === 'leader' ? [dented, dentedBrim] : [round, roundBrim]} class={name} />;
}

export function ModeIcon({ mode, class: name }: IconProps & { readonly mode: Mode }) {
  if (mode !== 'both') return <SideIcon side={mode === 'lead' ? 'leader' : 'manager'} class={name} />;
  return (
    <svg class={`hat ${name ?? ''}`} viewBox="0 0 48 32" aria-hidden="true" focusable="false">
      <g transform="translate(14 0) scale(.72)" fill="currentColor">
        <path d={round} />
        <path d={roundBrim} />
      </g>
      <g transform="translate(-1 9.500) scale(.72)" fill="currentColor" class="hat-front">
        <path d={dented} />
        <path d={dentedBrim} />
      </g>
    </svg>
  );
}
