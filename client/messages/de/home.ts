/** Words of the home page. */
import type { Translation } from '../../lib/i18n.ts';
import type { home as english } from '../en/home.ts';

export const home: Translation<typeof english> = {
  'home.title': 'Wer macht was: Führung oder Management?',
  'home.about':
    'Ein Workshop für Teams. Sortiert kurze Aussagen unter zwei Hüte, erst allein, dann gemeinsam. Stimmt über echte Situationen ab, diskutiert, stimmt noch einmal ab. Am Ende sprecht ihr darüber, was das für eure eigene Arbeit heißt.',
  'home.code': 'Code deines Workshops',
  'home.code.hint': 'Sechs Ziffern, auf der Leinwand.',
  'home.code.wrong': 'Ein Code hat sechs Ziffern und beginnt nicht mit 0.',
  'home.join': 'Mitmachen',
  'home.host': 'Workshop moderieren',
  'home.host.goOn': '{code} weiter moderieren',
  'home.host.another': 'Anderen Workshop moderieren',
  'home.host.about': 'Für 2 bis 100 Personen, in 15 bis 45 Minuten. Du brauchst diese Seite, die anderen ihr Handy.',
  'home.decks': 'Eigene Kartensätze',
  'home.leader': 'Führung',
  'home.manager': 'Management',
  'home.neither': 'Keins von beiden ist besser. Ein Team braucht beides, und die meisten tragen beide Hüte.',
  'home.back': 'Zurück zu',
  'home.seat': '{code}, als {name}',
  'home.hosting': '{code}, Moderation',
  'home.private': 'Kein Konto, keine Installation, kein Tracking. Deine eigenen Antworten bleiben privat.',
};
