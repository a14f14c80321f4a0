/** What was done, in figures, and how it felt. */
import { t } from '../../messages/report.ts';
import { useTold } from '../context.ts';
import { FewPeople, Part } from '../part.tsx';
import { endLines, moodLines, playLines, type FactLine } from '../tables/facts.ts';

export function Happened() {
  const told = useTold();
  return (
    <Part part="happened">
      <FewPeople />
      <Lines lines={playLines(told)} />
      {told.figures.mood !== null && (
        <>
          <h3>{t('mood.title')}</h3>
          <Lines lines={moodLines(told)} />
        </>
      )}
    </Part>
  );
}

/** What stayed: cards that nobody had seen, beside the first round alone. */
export function Stayed() {
  const told = useTold();
  const transfer = told.figures.exit?.transfer ?? null;
  return (
    <Part part="exit">
      <FewPeople />
      <p>{t('end.exit')}</p>
      <Lines lines={endLines(told)} />
      {transfer !== null && transfer !== 0 && <p>{transfer > 0 ? t('stayed.up') : t('end.lower')}</p>}
    </Part>
  );
}

function Lines({ lines }: { readonly lines: readonly FactLine[] }) {
  return (
    <dl class="report-facts">
      {lines.map(([what, value]) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd class="digits">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
