/** To be translated: see messages/en/deck.ts. */
export { deck } from '../en/deck.ts';
