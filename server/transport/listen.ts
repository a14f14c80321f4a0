import type { ClientToServer, Reply, Request, RequestName } from '../../shared/protocol.ts';
import { requestSchemas } from '../../shared/protocol.ts';
import { protocolVersion } from '../../shared/protocol-version.ts';
import type { Refusal, RefusalCode } from '../../shared/refusals.ts';
import { err } from '../../shared/result.ts';

export type Handlers = { readonly [Name in RequestName]: (request: Request<Name>) => Promise<Reply<Name>> };

/** The little of a socket that this file needs. */
export interface Wire {
  on(name: keyof ClientToServer, listener: (...args: unknown[]) => void): unknown;
  /** Sees every packet before its listener does. */
  use(gate: (packet: unknown[], next: () => void) => void): unknown;
}

export interface Listening {
  readonly handlers: Handlers;
  /** Refusal for a packet that comes too fast or too late, whatever it asks; null lets it through. */
  readonly gate: () => RefusalCode | null;
  /** Takes note of a fault and gives the incident to tell. */
  readonly fault: (error: unknown) => string;
}

type Answer = (reply: { readonly ok: false; readonly error: Refusal } | Reply<RequestName>) => void;

const names = Object.keys(requestSchemas) as RequestName[];

/** Registers all requests at once. Each gets exactly one reply, whatever it holds; nothing here throws. */
export function listen(wire: Wire, listening: Listening): void {
  wire.use((packet, next) => {
    const refusal = isRequest(packet[0]) ? listening.gate() : 'bad_request';
    if (refusal === null) next();
    else answerTo(packet)(err({ code: refusal }));
  });
  for (const name of names) {
    wire.on(name, (...args) => {
      void respond(name, args, listening);
    });
  }
}

async function respond(name: RequestName, args: unknown[], { handlers, fault }: Listening): Promise<void> {
  const answer = answerTo(args);
  try {
    const payload = args.length <= 2 ? args[0] : undefined;
    const parsed = requestSchemas[name].safeParse(payload);
    if (parsed.success)
      answer(await (handlers[name] as (request: unknown) => Promise<Reply<RequestName>>)(parsed.data));
    else answer(err({ code: speaksOtherVersion(payload) ? 'upgrade_required' : 'bad_request' }));
  } catch (error) {
    answer(err({ code: 'internal', incident: fault(error) }));
  }
}

/** The acknowledgement, if there is one; it stands last. */
function answerTo(args: readonly unknown[]): Answer {
  const last = args.at(-1);
  return (reply) => {
    if (typeof last === 'function') (last as Answer)(reply);
  };
}

function isRequest(name: unknown): boolean {
  return names.some((known) => known === name);
}

function speaksOtherVersion(payload: unknown): boolean {
  return (
    typeof payload === 'object' &&
    payload !== null &&
    Object.hasOwn(payload, 'protocol') &&
    (payload as { protocol: unknown }).protocol !== protocolVersion
  );
}
