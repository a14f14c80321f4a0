/** Panels of shares: alone and together, leans of topics, and what the last cards told. */
import type { DebriefView, TeamLift } from '../../../../shared/debrief-views.ts';
import { leanFigure, leanWords, namedLeans, topicName } from '../../../charts/lean-words.ts';
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
        // Of a team it would be somebody whom the team knows.
        row.team === null ? percent(row.soloBest) : '–',
        percent(row.first),
        ...(hasSecond ? [second(row)] : []),
      ])}
    />
  );
}

export function LeanFigures({ themes, halo }: Pick<DebriefView, 'themes' | 'halo'>) {
  const { words } = useGame();
  const rows = namedLeans(themes ?? [], words).toSorted((one, other) => Math.abs(other.lean) - Math.abs(one.lean));
  return (
    <>
      {rows.length > 0 && (
        <Table
          caption={t('panel.lean')}
          head={[t('lean.theme'), t('debrief.lean'), t('debrief.lean.fit')]}
          rows={rows.map(({ theme, lean, fit }) => [
            <span key="theme" {...words.spoken()}>
              {topicName(theme, words)}
            </span>,
            `${leanFigure(lean)} ${leanWords(lean, words)}`,
            percent(fit),
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
  const { people, share, soloShare, transfer, usefulness } = exit;
  const points = transfer === null ? 0 : Math.round(100 * transfer);
  return (
    <ul class="plain-list">
      {share !== null && <li>{t('debrief.exit.share', { share: percent(share) })}</li>}
      {soloShare !== null && <li>{t('debrief.exit.solo', { share: percent(soloShare) })}</li>}
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
