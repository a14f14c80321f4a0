/** To which role the room hands a theme, other than the articles do: bars to both sides of a middle. */
import type { ThemeLean } from '../../../shared/debrief-views.ts';
import { number } from '../../lib/i18n.ts';
import { t } from '../../messages/screen.ts';
import { SideIcon } from '../../ui/hats.tsx';
import { useGame } from '../../ui/session-context.ts';
import { leanFigure, leanWords, strongest } from './lean-words.ts';

interface LeanPanelProps {
  readonly leans: readonly ThemeLean[];
}

export function LeanPanel({ leans }: LeanPanelProps) {
  const { words } = useGame();
  const { rows, more } = strongest(leans);
  return (
    <div class="lean">
      <p class="lead">{t('lean.text')}</p>
      <div class="lean-chart" aria-hidden="true">
        <p class="lean-ends">
          <span class="side-title">
            <SideIcon side="manager" /> <span {...words.spoken()}>{words.sideName('manager')}</span>
          </span>
          <span class="side-title">
            <span {...words.spoken()}>{words.sideName('leader')}</span> <SideIcon side="leader" />
          </span>
        </p>
        {rows.map((row) => (
          <LeanRow key={row.theme} {...row} />
        ))}
        <p class="lean-scale digits">
          {[-1, 0, 1].map((end) => (
            <span key={end}>{number(end, { signDisplay: 'exceptZero' })}</span>
          ))}
        </p>
      </div>
      {more > 0 && <p class="soft">{t('lean.more', { count: more })}</p>}
      <LeanTable leans={leans} />
    </div>
  );
}

/** Units of the drawing: the middle is at 100, one lean is 100 wide. */
const middle = 100;

function LeanRow({ theme, lean }: ThemeLean) {
  const { words } = useGame();
  const width = Math.max(0.8, Math.abs(lean) * middle);
  return (
    <div class="lean-row">
      <b class="lean-theme">
        <span {...words.spoken()}>{words.themeName(theme)}</span>
      </b>
      <svg class="lean-bar" viewBox="0 0 200 12" preserveAspectRatio="none" focusable="false">
        <rect class="lean-ground" x="0" y="0" width="200" height="12" />
        <rect
          class={lean < 0 ? 'lean-fill is-manager' : 'lean-fill is-leader'}
          x={lean < 0 ? middle - width : middle}
          y="1.5"
          width={width}
          height="9"
        />
        <path d="M100 0v12" class="lean-middle" />
      </svg>
      <span class="lean-figure digits">{leanFigure(lean)}</span>
    </div>
  );
}

/** The same, and every other theme, for those who do not see the bars. A table alone would not stay small. */
function LeanTable({ leans }: { readonly leans: readonly ThemeLean[] }) {
  const { words } = useGame();
  return (
    <div class="visually-hidden">
      <table>
        <caption>{t('lean.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('lean.theme')}</th>
            <th scope="col">{t('lean.value')}</th>
          </tr>
        </thead>
        <tbody>
          {leans.map(({ theme, lean }) => (
            <tr key={theme}>
              <th scope="row" {...words.spoken()}>
                {words.themeName(theme)}
              </th>
              <td>
                {leanFigure(lean)} {leanWords(lean, words)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
