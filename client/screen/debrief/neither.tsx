import type { Side } from '../../../shared/commands.ts';
import { t } from '../../messages/screen.ts';
import { SideIcon } from '../../ui/hats.tsx';
import { sidesInOrder } from '../splits.tsx';

const gifts: Readonly<Record<Side, 'neither.lead' | 'neither.manage'>> = {
  leader: 'neither.lead',
  manager: 'neither.manage',
};

export function NeitherPanel({ managerFirst }: { readonly managerFirst: boolean }) {
  return (
    <div class="neither">
      <div class="neither-pair">
        {sidesInOrder(managerFirst).map((side) => (
          <section key={side} class="column neither-side" data-side={side}>
            <h2 class="side-title">
              <SideIcon side={side} /> {t(`side.${side}`)}
            </h2>
            <p>{t(gifts[side])}</p>
          </section>
        ))}
      </div>
      <p class="neither-both">{t('neither.both')}</p>
      <p class="neither-articles">{t('neither.articles')}</p>
    </div>
  );
}
