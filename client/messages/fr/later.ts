/** Words of the page for a week after the workshop. */
import type { Translation } from '../../lib/i18n.ts';
import type { later as english } from '../en/later.ts';

export const later: Translation<typeof english> = {
  'later.page': 'Two Hats – une semaine après',
  'later.title': 'Une semaine après',
  'later.about': {
    one: 'Une semaine a passé. Voici une carte que personne n’a vue dans votre atelier : que vous en reste-t-il ?',
    many: 'Une semaine a passé. Voici {count} de cartes que personne n’a vues dans votre atelier : que vous en reste-t-il ?',
    other:
      'Une semaine a passé. Voici {count} cartes que personne n’a vues dans votre atelier : que vous en reste-t-il ?',
  },
  'later.private':
    'Ni compte ni nom. Ce que vous touchez reste sur cette page : rien n’est envoyé, rien n’est conservé.',

  'later.code': 'Code de votre atelier',
  'later.codeHint': 'Six chiffres. Ils figurent dans ce que vous avez emporté.',
  'later.codeWrong': 'Un code a six chiffres et ne commence pas par 0.',
  'later.show': 'Montrer les cartes',
  'later.none': 'Il n’y a pas de cartes sous le code {code}.',
  'later.noneWhy':
    'Un chiffre est peut-être faux, l’atelier n’est peut-être pas terminé, ou sa date est passée : tout est alors supprimé.',
  'later.other': 'Un autre code',
  'later.failed': 'Les cartes ne sont pas arrivées. Vérifiez votre connexion et réessayez.',

  'later.progress': 'Carte {card} sur {cards}',
  'later.ask': 'Qui fait cela ?',
  'later.keys': 'Touchez une réponse, ou utilisez les flèches du clavier.',
  'later.key': 'Les articles disent : {side}',
  'later.key.ownDeck': 'Le jeu de cartes dit : {side}',
  'later.end': 'Voir le résultat',

  'later.result': {
    one: '{fits} sur {count} en accord avec les articles',
    many: '{fits} sur {count} en accord avec les articles',
    other: '{fits} sur {count} en accord avec les articles',
  },
  'later.result.ownDeck': {
    one: '{fits} sur {count} en accord avec le jeu de cartes',
    many: '{fits} sur {count} en accord avec le jeu de cartes',
    other: '{fits} sur {count} en accord avec le jeu de cartes',
  },
  'later.useful':
    'Ce qu’il a fallu chercher dans votre mémoire y reste plus longtemps. Les réponses en désaccord ont aidé aussi.',
  'later.noCards': 'Toutes les cartes de ce jeu ont été jouées dans votre atelier. Il reste une question.',
  'later.hat': 'Quelle casquette avez-vous portée cette semaine ?',
  'later.hatHow': 'Pensez à un moment précis. La réponse n’est que pour vous.',
  'later.hatOne': 'Et où l’autre casquette aurait-elle été utile ?',
  'later.hatBoth': 'Et laquelle des deux manquait le plus autour de vous ?',
};
