/** The one script of the page that is taken home: plays the boards again. */
import { mountReplay } from '../../replay/mount.tsx';
import type { ReplayFile } from '../../replay/data.ts';
import { playerId, replayDataId } from './ids.ts';

const root = document.getElementById(playerId);
const data = document.getElementById(replayDataId)?.textContent;
if (root !== null && data !== undefined) mountReplay(root, JSON.parse(data) as ReplayFile);
