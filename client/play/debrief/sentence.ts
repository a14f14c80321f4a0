/** The sentence is stored whole; the form has its two halves. */
import { t } from '../../messages/play.ts';

export interface Halves {
  readonly when: string;
  readonly will: string;
}

/** As everybody will read it: without the signs that set a name apart on this page. */
export function sentenceOf({ when, will }: Halves): string {
  const sentence = t('now.sentence', {
    when: when.trim().replace(/[,،.\s]+$/, ''),
    will: will.trim().replace(/[.\s]+$/, ''),
  });
  return sentence.replace(/[\u2068\u2069]/g, '');
}

/** As far as it goes: the sentence, or the half that there is. */
export function draftText(halves: Halves): string {
  const { when, will } = halves;
  if (when.trim() !== '' && will.trim() !== '') return sentenceOf(halves);
  return will.trim() === '' ? t('now.onlyWhen', { when: when.trim() }) : t('now.onlyWill', { will: will.trim() });
}

const hole = '\u0000';

/** The halves of a sentence made here; one that was made otherwise stands in the second half. */
export function halvesOf(sentence: string): Halves {
  const [start = '', middle = '', end = ''] = t('now.sentence', { when: hole, will: hole }).split(hole);
  const inner = sentence.slice(start.length, sentence.length - end.length);
  const at = inner.indexOf(middle);
  if (!sentence.startsWith(start) || !sentence.endsWith(end) || at < 0) return { when: '', will: sentence };
  return { when: inner.slice(0, at), will: inner.slice(at + middle.length) };
}
