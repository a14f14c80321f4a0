/** The room as the host, or who helps, sees it just now. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Command, CommandType } from '../../shared/commands.ts';
import type { HostView } from '../../shared/views.ts';
import type { Rank } from './allowance.ts';

export interface Room {
  readonly view: HostView;
  readonly rank: Rank;
  /** Whether this is for the person at this console to do at all. */
  readonly may: (type: CommandType) => boolean;
  /** True: nothing can be sent just now. */
  readonly off: boolean;
  /** On its way and not yet to be seen. */
  readonly isPending: (type: CommandType) => boolean;
  readonly send: (command: Command) => void;
}

export const RoomContext = createContext<Room | null>(null);

export function useRoom(): Room {
  const room = useContext(RoomContext);
  if (room === null) throw new Error('useRoom outside of RoomContext');
  return room;
}
