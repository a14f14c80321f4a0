import words from 'words:deck';
import '../styles/all.css';
import '../styles/dialog.css';
import '../styles/deck.css';
import '../styles/deck-editor.css';
import { startPage } from '../ui/start.tsx';
import { DeckPage } from './deck-page.tsx';

void startPage('host', words, () => <DeckPage />);
