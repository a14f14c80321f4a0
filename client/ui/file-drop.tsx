/** A part of the page that takes a file: dropped on it, or chosen with a button in it. */
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';

interface FileDropProps {
  readonly class: string;
  /** Element that names it. */
  readonly labelledBy?: string;
  /** Ends of names, `.html,.json`. */
  readonly accept: string;
  readonly onFile: (file: File | undefined) => void;
  /** What there is in it; `choose` opens the list of files. */
  readonly children: (choose: () => void) => ComponentChildren;
}

export function FileDrop({ class: name, labelledBy, accept, onFile, children }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  return (
    <section
      class={`panel stack ${name}`}
      aria-labelledby={labelledBy}
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFile(event.dataTransfer?.files[0]);
      }}
    >
      {children(() => input.current?.click())}
      <input
        ref={input}
        type="file"
        class="visually-hidden"
        tabIndex={-1}
        aria-hidden="true"
        accept={accept}
        onChange={({ currentTarget }) => {
          onFile(currentTarget.files?.[0]);
          // The same file, mended, is to be taken again.
          currentTarget.value = '';
        }}
      />
    </section>
  );
}
