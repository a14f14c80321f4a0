import words from 'words:later';
import '../styles/all.css';
import '../styles/game.css';
import '../styles/later.css';
import { effect } from '@preact/signals';
import { t } from '../messages/later.ts';
import { startPage } from '../ui/start.tsx';
import { LaterPage } from './later-page.tsx';

void startPage('phone', words, () => {
  effect(() => void (document.title = t('later.page')));
  return <LaterPage />;
});
