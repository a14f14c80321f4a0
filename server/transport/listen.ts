import type { Reply, Request, RequestName } from '../../shared/protocol.ts';
import { requestSchemas } from '../../shared/protocol.ts';
import { protocolVersion } from '../../shared/protocol-version.ts';
import type { Refusal, RefusalCode } from '../../shared/refusals.ts';
import { err } from '../../shared/result.ts';
import type { Tally } from './tally.ts';

export type Handlers = { readonly [Name in RequestName]: (request: Request<Name>) => Promise<Reply<Name>> };
/** The schema of a name pairs it with its request; the compiler cannot follow that through a variable. */
type AnyHandlers = Readonly<Record<RequestName, (request: unknown) => Promise<Reply<RequestName>>>>;

export interface Listening {
  readonly handlers: Handlers;
  /** Refusal for a packet that comes too fast or too late, whatever it asks; null lets it through. */
  readonly gate: () => RefusalCode | null;
  /** Takes note of a fault and gives the incident to tell. */
  readonly fault: (error: unknown) => string;
  readonly tally: Tally;
}

export type Answer = (reply: { readonly ok: false; readonly error: Refusal } | Reply<RequestName>) => void;

const names: ReadonlySet<RequestName> = new Set(Object.keys(requestSchemas) as RequestName[]);

/** Carries out one event of a page: exactly one answer, whatever it holds; never throws. */
export type Receive = (event: readonly unknown[], answer: Answer) => void;

/** Checks what comes in, and has it carried out. */
export function receiver(listening: Listening): Receive {
  return (event, told) => {
    const [name] = event;
    const refusal = listening.gate();
    if (!isRequest(name)) {
      told(err({ code: refusal ?? 'bad_request' }));
      return;
    }
    const answer: Answer = (reply) => {
      listening.tally.answered(name, reply.ok ? 'ok' : reply.error.code);
      told(reply);
    };
    if (refusal === null) void respond(name, event, listening, answer);
    else answer(err({ code: refusal }));
  };
}

async function respond(
  name: RequestName,
  event: readonly unknown[],
  { handlers, fault }: Listening,
  answer: Answer,
): Promise<void> {
  try {
    const payload = event.length <= 2 ? event[1] : undefined;
    const parsed = requestSchemas[name].safeParse(payload);
    if (parsed.success) answer(await (handlers as AnyHandlers)[name](parsed.data));
    else answer(err({ code: speaksOtherVersion(payload) ? 'upgrade_required' : 'bad_request' }));
  } catch (error) {
    answer(err({ code: 'internal', incident: fault(error) }));
  }
}

function isRequest(name: unknown): name is RequestName {
  return names.has(name as RequestName);
}

function speaksOtherVersion(payload: unknown): boolean {
  return (
    typeof payload === 'object' &&
    payload !== null &&
    Object.hasOwn(payload, 'protocol') &&
    (payload as { protocol: unknown }).protocol !== protocolVersion
  );
}
