/** The panels of the debrief. Which of them a part has, and in which order, says `debrief-panels.ts`. */
export const panelNames = [
  'mood',
  'contested',
  'matrix',
  'lift',
  'replay',
  'argue',
  'lean',
  'minds',
  'pairs',
  'neither',
  'claims',
  'tips',
  'wall',
  'exit',
] as const;
export type PanelName = (typeof panelNames)[number];
