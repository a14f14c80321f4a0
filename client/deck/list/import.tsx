/** Brings a deck from a file: chosen, or dropped anywhere into the box. */
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { t } from '../../messages/deck.ts';
import { Button } from '../../ui/button.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { ImportResult } from './import-result.tsx';
import { useImport } from './use-import.ts';

const accepted = '.csv,.tsv,.txt,.xlsx,.json';
const templates = ['csv', 'xlsx', 'json'] as const;

/** `children`: the other way to a deck. */
export function Import({ children }: { readonly children: ComponentChildren }) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const { outcome, take, open } = useImport();
  return (
    <>
      <section
        class="panel stack import"
        data-over={isOver}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void take(event.dataTransfer?.files[0]);
        }}
      >
        <div class="row">
          {children}
          <Button busy={outcome.state === 'reading'} onClick={() => input.current?.click()}>
            {t('deck.import')}
          </Button>
          <input
            ref={input}
            type="file"
            class="visually-hidden"
            tabIndex={-1}
            aria-hidden="true"
            accept={accepted}
            onChange={({ currentTarget }) => {
              void take(currentTarget.files?.[0]);
              // The same file, mended, is to be taken again.
              currentTarget.value = '';
            }}
          />
          <span class="soft small">{t('deck.import.drop')}</span>
        </div>
        {outcome.state === 'reading' && (
          <p class="row" role="status">
            <Spinner />
            {t('deck.import.reading', { name: outcome.name })}
          </p>
        )}
        <Templates />
      </section>
      <ImportResult outcome={outcome} onOpen={open} />
    </>
  );
}

function Templates() {
  return (
    <div class="stack templates">
      <p class="row">
        <b>{t('deck.templates')}</b>
        {templates.map((kind) => (
          <a key={kind} href={`/api/decks/template.${kind}`} download={`two-hats-deck.${kind}`}>
            {t(`deck.template.${kind}`)}
          </a>
        ))}
      </p>
      <p class="soft small">{t('deck.templates.about')}</p>
    </div>
  );
}
