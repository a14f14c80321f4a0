/** Brings a deck from a file: chosen, or dropped anywhere into the box. */
import type { ComponentChildren } from 'preact';
import { t } from '../../messages/deck.ts';
import { Button } from '../../ui/button.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { ImportResult } from './import-result.tsx';
import { useImport } from './use-import.ts';

const accepted = '.csv,.tsv,.txt,.xlsx,.json';
const templates = ['csv', 'xlsx', 'json'] as const;

/** `children`: the other way to a deck. */
export function Import({ children }: { readonly children: ComponentChildren }) {
  const { outcome, take, open } = useImport();
  return (
    <>
      <FileDrop class="import" accept={accepted} onFile={(file) => void take(file)}>
        {(choose) => (
          <>
            <div class="row">
              {children}
              <Button busy={outcome.state === 'reading'} onClick={choose}>
                {t('deck.import')}
              </Button>
              <span class="soft small">{t('deck.import.drop')}</span>
            </div>
            {outcome.state === 'reading' && (
              <p class="row" role="status">
                <Spinner />
                {t('deck.import.reading', { name: outcome.name })}
              </p>
            )}
            <Templates />
          </>
        )}
      </FileDrop>
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
