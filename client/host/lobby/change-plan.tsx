import { useState } from 'preact/hooks';
import type { Plan } from '../../../shared/plan.ts';
import { t } from '../../messages/host.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { isPlayable, withinDeck } from '../plan/plan-draft.ts';
import { PlanEditor } from '../plan/plan-editor.tsx';
import { PlanList } from '../plan/plan-list.tsx';
import { deckSizeOf } from '../plan/room-deck.ts';
import { useRoom } from '../room-context.ts';
import { useNow } from '../use-now.ts';

/** The plan can be changed until the start. */
export function ChangePlan() {
  const { view, off, send } = useRoom();
  const [draft, setDraft] = useState<Plan | null>(null);
  const deck = deckSizeOf(view.stage.code);
  const now = useNow();
  const shut = () => setDraft(null);
  return (
    <>
      <Button off={off} onClick={() => setDraft(view.plan)}>
        {t('plan.change')}
      </Button>
      <Dialog open={draft !== null} title={t('plan.change.title')} onClose={shut}>
        {draft !== null && (
          <>
            <PlanEditor plan={draft} deck={deck} onChange={(plan) => setDraft(withinDeck(plan, deck))} />
            <PlanList plan={draft} now={now} />
            <div class="row dialog-foot">
              <Button onClick={shut}>{t('word.cancel')}</Button>
              <Button
                kind="primary"
                off={off || !isPlayable(draft)}
                onClick={() => {
                  send({ type: 'configure', plan: draft });
                  shut();
                }}
              >
                {t('word.save')}
              </Button>
              {!isPlayable(draft) && <p class="field-error">{t('plan.empty')}</p>}
            </div>
          </>
        )}
      </Dialog>
    </>
  );
}
