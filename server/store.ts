/** Where rooms are kept: in a file that this process has for itself, or in a Redis that it shares with others. */
import type { Config } from './config.ts';
import type { StoreHealth } from './http/status.ts';
import { driveWarning } from './journal/drive.ts';
import { StoreError } from './journal/engine.ts';
import { openDatabase } from './journal/sqlite.ts';
import { SqliteJournal } from './journal/sqlite-journal.ts';
import { addressesOf, urlAt } from './lan.ts';
import type { Clock, Journal, Log, Tenancy } from './rooms/ports.ts';
import { SoleTenancy } from './rooms/sole-tenancy.ts';
import type { Node } from './transport/peers.ts';

export interface Store {
  readonly journal: Journal;
  readonly tenancy: Tenancy;
  readonly health: StoreHealth;
  /** This process among those that share the store; null: it shares it with none. */
  readonly node: Node | null;
  readonly close: () => void | Promise<void>;
}

interface StoreNeeds {
  readonly log: Log;
  readonly clock: Clock;
}

/** Throws `StoreError`, in a sentence for the operator, where the store cannot be used. */
export function openStore(config: Config, needs: StoreNeeds): Promise<Store> {
  return config.cluster === null ? Promise.resolve(embedded(config, needs)) : shared(config, config.cluster, needs);
}

function embedded({ dataDir }: Config, { log, clock }: StoreNeeds): Store {
  const journal = new SqliteJournal(openDatabase(dataDir), log);
  const warning = driveWarning(dataDir);
  if (warning !== null) log.warn(warning);
  const close = (): void => {
    journal.close();
  };
  const health: StoreHealth = {
    durability: journal.durability,
    warning,
    isFailing: () => journal.isFailing(),
    trouble: () =>
      'the store cannot be written. Commands are refused and nothing is lost; free space or mend the store.',
  };
  return { journal, tenancy: new SoleTenancy(journal, clock), health, node: null, close };
}

async function shared(
  { host, port }: Config,
  { redisUrl, nodeUrl, nodeKey }: NonNullable<Config['cluster']>,
  { log, clock }: StoreNeeds,
): Promise<Store> {
  const url = nodeUrl ?? ownUrl(host, port);
  // Whoever is alone need not load what speaks to Redis.
  const { openRedisStore } = await import('./journal/redis/redis-store.ts');
  const store = await openRedisStore({ url: redisUrl, nodeUrl: url, log, clock });
  log.info('this is one of several nodes', { node: url, durability: store.durability });
  return { journal: store, tenancy: store, health: store, node: { url, key: nodeKey }, close: () => store.close() };
}

function ownUrl(host: string, port: number): string {
  const [address, ...others] = addressesOf(host);
  if (address === undefined || others.length > 0 || port === 0)
    throw new StoreError(
      'Set NODE_URL to the address at which the other nodes reach this one: it cannot be told here.',
    );
  return urlAt(address, port);
}
