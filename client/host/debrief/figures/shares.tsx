/** Panels of shares: alone and together, leans of topics, and what the last cards told. */
import type { DebriefView, TeamLift } from '../../../../shared/debrief-views.ts';
import { estimateText } from '../../../charts/estimate-words.ts';
import { leanFigure, leanWords, leansOf, topicName } from '../../../charts/lean-words.ts';
import { percent } from '../../../lib/formats.ts';
import { number } from '../../../lib/i18n.ts';
import { t } from '../../../messages/host.ts';
import { TeamMark } from '../../../ui/team-mark.tsx';
import { useGame } from '../../../ui/session-context.ts';
import { Table } from './table.tsx';

export function LiftFigures({ lift }: Pick<DebriefView, 'lift'>) {
  const hasSecond = lift.some(({ second }) => second !== null);
  const second = ({ second }: TeamLift) => (second === null ? '–' : percent(second));
  return (
    <Table
      caption={t('panel.lift')}
      head={[
        t('lift.caption'),
        t('lift.mean'),
        t('lift.best'),
        t('lift.first'),
        ...(hasSecond ? [t('lift.second')] : []),
      ]}
      rows={lift.map((row) => [
        row.team === null ? t('lift.room') : <TeamMark key="team" team={row.team} size="s" />,
        percent(row.soloMean),
        row.soloBest === null ? '–' : percent(row.soloBest),
        percent(row.first),
        ...(hasSecond ? [second(row)] : []),
      ])}
    />
  );
}

export function LeanFigures({ debrief }: { readonly debrief: Pick<DebriefView, 'lean' | 'themes' | 'halo'> }) {
  const { words } = useGame();
  const { halo } = debrief;
  const rows = leansOf(debrief, words);
  return (
    <>
      {rows.length > 0 && (
        <Table
          caption={t('panel.lean')}
          head={[t('lean.theme'), t('debrief.lean')]}
          rows={rows.map((one) => [
            <span key="theme" {...(one.theme === null ? {} : words.spoken())}>
              {topicName(one, words)}
            </span>,
            `${leanFigure(one.lean)} ${leanWords(one.lean, words)}`,
          ])}
        />
      )}
      {halo !== null && (
        <p>
          {t('debrief.halo', {
            side: words.sideName('leader'),
            positive: percent(halo.positive),
            negative: percent(halo.negative),
          })}
        </p>
      )}
    </>
  );
}

export function ExitFigures({ exit }: Pick<DebriefView, 'exit'>) {
  if (exit === null) return <p class="soft">{t('debrief.exit.none')}</p>;
  const { people, unseen, alone, transfer, usefulness } = exit;
  const points = transfer === null ? 0 : Math.round(100 * transfer);
  return (
    <ul class="plain-list">
      {unseen !== null && <li>{t('debrief.exit.share', { share: estimateText(unseen) })}</li>}
      {alone !== null && <li>{t('debrief.exit.solo', { share: estimateText(alone) })}</li>}
      {transfer !== null && (
        <li>{t('debrief.exit.transfer', { points: number(points, { signDisplay: 'exceptZero' }) })}</li>
      )}
      {usefulness !== null && (
        <li>{t('debrief.exit.useful', { stars: number(usefulness, { maximumFractionDigits: 1 }) })}</li>
      )}
      <li class="soft">{t('debrief.exit.people', { count: people })}</li>
    </ul>
  );
}
