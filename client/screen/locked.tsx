import type { TeamFits } from '../../shared/views.ts';
import { number } from '../lib/i18n.ts';
import { teamName } from '../messages/game.ts';
import { t } from '../messages/screen.ts';
import { Frame } from './frame.tsx';
import { Spread } from './many.tsx';
import type { SceneOf } from './scene-props.ts';
import { TeamGrid, TeamRing } from './team-grid.tsx';

/** How many cards fit, and not which. */
export function Locked({ stage, scene: { pass, counts, spread } }: SceneOf<'locked'>) {
  if (counts === null)
    return (
      <Frame stage={stage} title={t('locked.title')} layout="statement">
        <p class="statement">{t('locked.wait')}</p>
      </Frame>
    );
  return (
    <Frame stage={stage} title={t('locked.title')} layout="teams">
      <p class="lead">{t(stage.parts.secondLook && pass === 1 ? 'locked.text' : 'locked.textOnce')}</p>
      {spread === null ? <Counts counts={counts} /> : <Spread spread={spread} />}
      {spread !== null && <p class="soft">{t('many.own')}</p>}
    </Frame>
  );
}

function Counts({ counts }: { readonly counts: readonly TeamFits[] }) {
  return (
    <TeamGrid count={counts.length}>
      {counts.map(({ team, fits, of }) => (
        <TeamRing
          key={team}
          team={team}
          done={fits}
          of={of}
          inside={number(fits)}
          label={t('locked.label', { team: teamName(team), done: fits, total: of })}
        >
          <span class="ring-count digits">{t('locked.fit', { done: fits, total: of })}</span>
        </TeamRing>
      ))}
    </TeamGrid>
  );
}
