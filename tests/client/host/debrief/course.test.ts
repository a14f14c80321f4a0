import { expect, it } from 'vitest';
import { courseOf } from '../../../../client/host/debrief/course.ts';
import type { DebriefView, ShownPanel } from '../../../../shared/debrief-views.ts';
import { debrief } from '../../canned/results.ts';

const at = (panel: ShownPanel['panel'], page = 0): ShownPanel => ({ panel, page });
const told = (shown: ShownPanel | null): DebriefView => ({ ...debrief, shown });

it('begins at the first panel of the part, where nothing comes before', () => {
  const { panels, shown, back, on } = courseOf('what', told(null), 0);
  expect(panels).toEqual(['mood', 'contested', 'matrix', 'lift', 'replay']);
  expect([shown, back, on]).toEqual([at('mood'), null, at('contested')]);
});

it('goes through the pages of a panel before it goes to the next, and back the same way', () => {
  const first = courseOf('what', told(at('contested', 0)), 0);
  expect([first.place, first.on]).toEqual([1, at('contested', 1)]);
  const last = courseOf('what', told(at('contested', 4)), 0);
  expect(last.place).toBe(5);
  expect([last.back, last.on]).toEqual([at('contested', 3), at('matrix')]);
  expect(courseOf('what', told(at('matrix')), 0).back).toEqual(at('contested', 4));
});

it('takes a replay for one page, however far it has got', () => {
  const { shown, back, on } = courseOf('what', told(at('replay', 73)), 0);
  expect([shown, back, on]).toEqual([at('replay', 73), at('lift'), null]);
});

it('leaves out what there is nothing to show on, and stays where a panel has lost pages', () => {
  expect(courseOf('so-what', told(null), 0).panels).not.toContain('claims');
  expect(courseOf('so-what', told(null), 6).panels).toContain('claims');
  expect(courseOf('so-what', told(at('claims', 1)), 0).shown).toEqual(at('argue'));
  expect(courseOf('what', { ...told(at('contested', 2)), contested: debrief.contested.slice(0, 1) }, 0).shown).toEqual(
    at('contested', 1),
  );
});
