// `npm start`: builds when needed, then runs the server in this process, so that signals and flags reach it.
import { buildIfStale } from './build.mjs';

try {
  buildIfStale();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
await import('../dist/server/main.js');
