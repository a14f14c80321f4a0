/** What a server would tell of a workshop that is over: to its host, to somebody who took part, and of few people. */
import { figuresOf } from '../../shared/workshop/figures.ts';
import type { Instant } from '../../shared/ids.ts';
import type { Report } from '../../shared/report.ts';
import { fewPlayed, played, playedTexts } from './workshop.ts';

const keptUntil = (played.closedAt! + 30 * 86_400_000) as Instant;

const reports = {
  host: { for: 'host', workshop: played, keptUntil },
  few: { for: 'host', workshop: fewPlayed, keptUntil },
  guest: {
    for: 'seat',
    figures: figuresOf(played),
    workshop: played,
    boards: played.rounds.map(({ boards }) => boards),
    keptUntil,
  },
} as const;

export type ReportScene = keyof typeof reports;
export const reportScenes = Object.keys(reports) as readonly ReportScene[];

export function cannedReport(scene: ReportScene, language: string): Report {
  return { ...reports[scene], texts: playedTexts(language) };
}
