/** The state of the join form, and what the server says to it. */
import { useSignal, type Signal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { RoomCode } from '../../shared/ids.ts';
import { parseCode } from '../lib/address.ts';
import { currentLanguage } from '../lib/i18n.ts';
import { forgetPlace, knownPlace, rememberPlace, secretFor } from '../lib/identity.ts';
import type { Session } from '../lib/session.ts';
import type { Failure } from '../lib/store.ts';
import { failureText } from '../messages/common.ts';
import { t } from '../messages/join.ts';
import { useSession } from '../ui/session-context.ts';
import { suggestName } from './suggest-name.ts';

/** Said when it is drawn, in the language of that moment. */
type Say = () => string;

export interface JoinErrors {
  readonly code?: Say;
  readonly name?: Say;
  /** What no field can mend. */
  readonly other?: Say;
}

export interface Joining {
  readonly name: Signal<string>;
  readonly codeText: Signal<string>;
  /** The code can be typed; otherwise it stands there to be read. */
  readonly editsCode: Signal<boolean>;
  readonly errors: Signal<JoinErrors>;
  readonly busy: Signal<boolean>;
  readonly reroll: () => void;
  /** The room that was entered, or null with `errors` set. */
  readonly submit: () => Promise<RoomCode | null>;
}

export function useJoining(code: RoomCode): Joining {
  const session = useSession();
  const { name, suggest } = useName(code);
  const codeText = useSignal<string>(code);
  const editsCode = useSignal(false);
  const errors = useSignal<JoinErrors>({});
  const busy = useSignal(false);

  async function submit(): Promise<RoomCode | null> {
    const room = parseCode(codeText.value);
    const wrong = {
      ...(room === null && { code: () => t('join.codeShape') }),
      ...(isBlank(name.value) && { name: () => t('join.nameEmpty') }),
    };
    errors.value = wrong;
    if (room === null) editsCode.value = true;
    if (room === null || 'name' in wrong || busy.value) return null;
    busy.value = true;
    const failure = await enter(session, room, name.value.trim());
    busy.value = false;
    if (failure === null) return room;
    errors.value = errorsOf(failure);
    if (failure.code === 'unknown_room') editsCode.value = true;
    return null;
  }

  return {
    name,
    codeText,
    editsCode,
    errors,
    busy,
    submit,
    reroll() {
      suggest();
      const { name: _mended, ...others } = errors.value;
      errors.value = others;
    },
  };
}

/** The name that this browser had in the room, else a suggestion. */
function useName(code: RoomCode) {
  const own = useMemo(() => knownPlace('seat', code)?.name ?? null, []);
  const suggested = useSignal(own === null ? suggestName() : '');
  const name = useSignal(own ?? suggested.value);
  const suggest = () => (name.value = suggested.value = suggestName(name.peek()));
  // One that nobody has touched is in the language of the page.
  const language = currentLanguage();
  const spoken = useRef(language);
  useEffect(() => {
    if (spoken.current !== language && name.peek() === suggested.peek()) suggest();
    spoken.current = language;
  }, [language]);
  return { name, suggest };
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

/** Null: in. A seat that has been taken away is given up, and a new one asked for. */
async function enter({ connection }: Session, code: RoomCode, name: string): Promise<Failure | null> {
  for (let attempt = 0; ; attempt += 1) {
    const place = { role: 'seat', code, secret: secretFor('seat', code) } as const;
    const reply = await connection.join(place, name);
    if (reply.ok) {
      rememberPlace(place, name);
      return null;
    }
    if (reply.error.code !== 'unknown_seat' || attempt > 0) return reply.error;
    forgetPlace('seat', code);
  }
}

function errorsOf(failure: Failure): JoinErrors {
  const say = () => failureText(failure);
  if (failure.code === 'unknown_room') return { code: say };
  if (failure.code === 'wrong_phase') return { other: () => t('join.over') };
  return failure.code === 'name_invalid' || failure.code === 'name_refused' ? { name: say } : { other: say };
}
