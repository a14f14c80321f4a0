import words from 'words:join';
import '../styles/all.css';
import '../styles/play.css';
import { createSession } from '../lib/session.ts';
import { Page } from '../ui/page.tsx';
import { startPage } from '../ui/start.tsx';
import { Play } from './play.tsx';

void startPage('phone', words, () => (
  <Page session={createSession()}>
    <Play />
  </Page>
));
