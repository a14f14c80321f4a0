/** While people arrive: how they come in, what they will see, and whether all is ready. */
import { plannedSeconds } from '../../../shared/plan.ts';
import { lengthOfTime } from '../../lib/formats.ts';
import { t } from '../../messages/host.ts';
import { useGame } from '../../ui/session-context.ts';
import { useRoom } from '../room-context.ts';
import { Script } from '../scene/script.tsx';
import { ChangePlan } from './change-plan.tsx';
import { JoinInfo } from './join-info.tsx';
import { OpenProjector } from './projector.tsx';
import { Readiness } from './readiness.tsx';

export function Lobby() {
  const { view, rank, may } = useRoom();
  const { words } = useGame();
  const { plan, stage } = view;
  const deck = words.names();
  return (
    <>
      <h1 class="visually-hidden">{t('step.lobby')}</h1>
      <div class="lobby">
        <div class="stack">
          <section class="panel lobby-join">
            <h2>{t('join.how')}</h2>
            <JoinInfo code={stage.code} />
          </section>
          <Script />
        </div>
        <div class="stack lobby-more">
          <Readiness />
          {rank === 'host' && (
            <section class="panel stack">
              <OpenProjector code={stage.code} />
            </section>
          )}
          <section class="panel row spread lobby-plan">
            <p>
              <b>{`${t(`format.${plan.format}`)}, ${lengthOfTime(plannedSeconds(plan))}`}</b>
              <br />
              <span class="soft small">
                {[
                  t('plan.rounds', { count: plan.sortRounds }),
                  t('plan.group.scenarios', { count: plan.scenarios }),
                  t(`plan.teams.${plan.teamMaking}`),
                ].join(' · ')}
              </span>
              {deck !== null && (
                <>
                  <br />
                  <span class="soft small" {...words.spoken()}>
                    {t('plan.deck.of', { title: deck.title })}
                  </span>
                </>
              )}
            </p>
            {may('configure') && <ChangePlan />}
          </section>
        </div>
      </div>
    </>
  );
}
