/** The text of a card and the same as a square code. Never an address: a secret may not stand in one. */
import { useMemo } from 'preact/hooks';
import { encode } from 'uqr';

interface CodeCardProps {
  readonly text: string;
  /** What the square code is, for who cannot see it. */
  readonly label: string;
}

export function CodeCard({ text, label }: CodeCardProps) {
  return (
    <div class="code-card">
      <Square text={text} label={label} />
      <p class="secret" dir="ltr">
        {text}
      </p>
    </div>
  );
}

const quietZone = 4;

/** Drawn here, so that the secret goes nowhere. Dark on light in both themes, or cameras would not read it. */
function Square({ text, label }: CodeCardProps) {
  const { size, path } = useMemo(() => {
    const { size, data } = encode(text, { ecc: 'M', border: quietZone });
    const rows = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${String(x)} ${String(y)}h1v1h-1z` : '')));
    return { size, path: rows.join('') };
  }, [text]);
  return (
    <svg class="code-square" viewBox={`0 0 ${String(size)} ${String(size)}`} role="img" aria-label={label}>
      <rect width={size} height={size} class="code-light" />
      <path d={path} class="code-dark" shape-rendering="crispEdges" />
    </svg>
  );
}
