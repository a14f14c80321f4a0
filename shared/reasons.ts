/** What a person may say, with one tap, that decided where a card belongs. */
export const reasons = ['people', 'process', 'time', 'depends'] as const;
export type Reason = (typeof reasons)[number];
