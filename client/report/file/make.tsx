/** Makes the page that is taken home, out of what is on this one. */
import { render } from 'preact';
import { code, hash } from 'script:report/file/island.ts';
import words from 'words:report';
import { dayAndTime } from '../../lib/formats.ts';
import { currentLanguage, isRightToLeft } from '../../lib/i18n.ts';
import { t } from '../../messages/report.ts';
import { speechOf } from '../../replay/speech.ts';
import { LogoMark } from '../../ui/logo.tsx';
import { replayData } from '../replay-data.ts';
import { Report } from '../report.tsx';
import type { Told } from '../told.ts';
import { pageText } from './page.ts';
import { styles } from './styles.ts';

/** `now`: milliseconds since the epoch. */
export async function takeHomePage(told: Told, now: number): Promise<string> {
  const page = (await words[currentLanguage()]()).default;
  const { workshop, texts, figures } = told;
  return pageText({
    language: currentLanguage(),
    isRightToLeft: isRightToLeft(),
    title: t('report.of', { title: told.words.title }),
    styles,
    content: contentOf(told, now),
    script: { code, hash },
    replay: figures.replay.length === 0 ? null : { ...replayData(told), speech: speechOf(page) },
    kept: workshop === null ? null : { workshop, texts },
  });
}

/** Drawn beside the page and read off as markup. */
function contentOf(told: Told, now: number): string {
  const root = document.createElement('div');
  root.className = 'report-page';
  render(
    <>
      <header class="report-top">
        <span class="logo">
          <LogoMark /> <b>{t('app.name')}</b>
        </span>
      </header>
      <main>
        <Report told={told} live={false}>
          <p class="soft small">{t('file.made', { time: dayAndTime(now) })}</p>
        </Report>
      </main>
    </>,
    root,
  );
  const markup = root.outerHTML;
  render(null, root);
  return markup;
}
