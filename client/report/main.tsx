import words from 'words:report';
import '../styles/all.css';
import '../styles/game.css';
import '../styles/chart-drawings.css';
import '../styles/replay.css';
import '../styles/report.css';
import '../styles/report-narrow.css';
import '../styles/report-print.css';
import { codeInHash } from '../lib/code-in-address.ts';
import { knownPlace } from '../lib/identity.ts';
import { startPage } from '../ui/start.tsx';
import { ReportPage } from './report-page.tsx';

/** In the language that this browser has chosen in the workshop: as its host, or on a phone. */
function reader(): 'host' | 'phone' {
  const code = codeInHash(location.hash);
  return code !== null && knownPlace('host', code) === null ? 'phone' : 'host';
}

void startPage(reader(), words, () => <ReportPage />);
