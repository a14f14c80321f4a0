/** To whom the room hands which topic, and whether praise has to do with it. */
import type { Halo } from '../../../shared/debrief-views.ts';
import { LeanChart } from '../../charts/lean-chart.tsx';
import { leansOf } from '../../charts/lean-words.ts';
import { percent } from '../../lib/formats.ts';
import { t } from '../../messages/report.ts';
import { useTold } from '../context.ts';
import { FewPeople, Part } from '../part.tsx';
import { themesTable } from '../tables/outcomes.ts';
import { TableView } from '../table-view.tsx';

export function Lean() {
  const told = useTold();
  const { lean, themes, halo } = told.figures;
  return (
    <Part part="lean">
      <FewPeople />
      {lean !== null && <LeanChart leans={leansOf(told.figures, told.words)} words={told.words} table="hidden" />}
      {themes !== null && <TableView table={themesTable(told)} />}
      {halo !== null && <HaloText halo={halo} />}
    </Part>
  );
}

function HaloText({ halo: { positive, negative, isTelling } }: { readonly halo: Halo }) {
  const side = useTold().words.sideName('leader');
  return (
    <p>
      {t('lean.halo', { positive: percent(positive), negative: percent(negative), side })}
      {!isTelling && ` ${t('lean.haloNone')}`}
    </p>
  );
}
