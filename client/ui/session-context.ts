import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Game } from '../lib/game.ts';
import type { Session } from '../lib/session.ts';

export const SessionContext = createContext<Session | null>(null);
export const GameContext = createContext<Game | null>(null);

/** The page's session. Inside `Page`. */
export function useSession(): Session {
  return present(useContext(SessionContext), 'useSession outside of Page');
}

/** The session with words and countdown. Inside `GameContext`. */
export function useGame(): Game {
  return present(useContext(GameContext), 'useGame outside of GameContext');
}

function present<T>(value: T | null, complaint: string): T {
  if (value === null) throw new Error(complaint);
  return value;
}
