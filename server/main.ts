import { builtPages, createApp, pace } from './app.ts';
import { configure, type Config } from './config.ts';
import { createDecks, loadBuiltIn } from './content/decks.ts';
import { ImportDesk } from './content/import/desk.ts';
import { DeckReader } from './content/import/reader.ts';
import { OwnDecks } from './content/own-decks.ts';
import { wordFilter } from './content/word-filter.ts';
import { greeting, reasonOf } from './notices.ts';
import { jsonLog, randomIds, systemClock } from './platform.ts';
import type { Log } from './rooms/ports.ts';
import { openStore } from './store.ts';

async function run(config: Config): Promise<void> {
  const log = jsonLog(config.logLevel);
  const ownDecks = new OwnDecks();
  const [decks, limits] = [createDecks(loadBuiltIn(), ownDecks), { seats: config.seats, ...pace }];
  const clock = systemClock();
  const { journal, tenancy, health, node, close } = await openStore(config, { log, clock });
  const ports = {
    clock,
    ids: randomIds(),
    journal,
    tenancy,
    decks,
    wordFilter: wordFilter(),
    log,
    limits,
  };
  const deckDesk = new ImportDesk(ownDecks, new DeckReader(new URL('deck-worker.js', import.meta.url)));
  const app = createApp({ config, ports, store: health, deckDesk, clientDir: builtPages(import.meta.url), node });
  leaveInOrder(() => app.close().finally(close), log);
  process.stdout.on('error', () => undefined);
  process.on('unhandledRejection', (error) => log.error('unhandled rejection', { error: String(error) }));
  process.on('uncaughtExceptionMonitor', (error) => log.error('uncaught exception', { error: error.stack }));
  const { port } = await app.listen();
  process.stdout.write(greeting(config.host, port, config.publicUrl));
}

/**
 * A stop is a pause: what is under way ends, and the pages come back by themselves. Being told so
 * again changes nothing: a terminal and what was started in it may both pass on the same Ctrl-C.
 */
function leaveInOrder(close: () => Promise<void>, log: Log): void {
  let isLeaving = false;
  const leave = (): void => {
    if (isLeaving) return;
    isLeaving = true;
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error('the server did not stop as it should', { error: String(error) });
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', leave).on('SIGINT', leave);
}

function stop(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

const configured = configure(process.env, process.argv.slice(2));
if (configured.kind === 'help') process.stdout.write(configured.text);
else if (configured.kind === 'wrong') stop(configured.message);
else run(configured.config).catch((error: unknown) => stop(reasonOf(error)));
