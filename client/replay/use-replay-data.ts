/** The boards that the projector plays again: asked for once by round, with the words that belong to them. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Figures } from '../../shared/debrief-views.ts';
import type { TeamBoard } from '../../shared/workshop/workshop.ts';
import { useGame } from '../ui/session-context.ts';
import { replayRound, type ReplayData } from './data.ts';

type Boards = readonly (readonly TeamBoard[])[];

const retryMs = 3_000;

/** Null until all of them have come. */
export function useReplayData(figures: Pick<Figures, 'replay' | 'cards'>, managerFirst: boolean): ReplayData | null {
  const { words } = useGame();
  const boards = useBoards(figures.replay);
  if (boards === null) return null;
  const textOf = words.cardText.bind(words);
  return {
    rounds: figures.replay.map((round, index) => replayRound(round, figures.cards, boards[index] ?? [], textOf)),
    sides: { leader: words.sideName('leader'), manager: words.sideName('manager') },
    managerFirst,
    deckLanguage: words.language(),
  };
}

function useBoards(rounds: readonly number[]): Boards | null {
  const { connection } = useGame();
  const boards = useSignal<Boards | null>(null);
  const key = rounds.join();
  useEffect(() => {
    let retry: ReturnType<typeof setTimeout> | undefined;
    let isLeft = false;
    async function ask(): Promise<void> {
      const replies = await Promise.all(rounds.map((round) => connection.ask('replay', { round })));
      const told = replies.flatMap((reply) => (reply.ok ? [reply.value.boards] : []));
      if (isLeft) return;
      if (told.length === rounds.length) boards.value = told;
      else retry = setTimeout(() => void ask(), retryMs);
    }
    boards.value = null;
    void ask();
    return () => {
      isLeft = true;
      clearTimeout(retry);
    };
  }, [key]);
  return boards.value;
}
