/** Words of the debrief. */
import type { Translation } from '../../lib/i18n.ts';
import type { debrief as english } from '../en/debrief.ts';

export const debrief: Translation<typeof english> = {
  'facts.who': '{people} pour trier {cards}',
  'facts.placements': { one: 'placement de carte', many: 'placements de cartes', other: 'placements de cartes' },
  'facts.changed': {
    one: 'changement de colonne avant le verrouillage',
    many: 'changements de colonne avant le verrouillage',
    other: 'changements de colonne avant le verrouillage',
  },
  'facts.hot': 'Les cartes qui ont le plus changé',
  'hot.line': { one: '{count} changement', many: '{count} de changements', other: '{count} changements' },
  'facts.votes': { one: 'vote sur une situation', many: 'votes sur des situations', other: 'votes sur des situations' },
  'facts.votesChanged': {
    one: 'vote modifié après l’échange',
    many: 'votes modifiés après l’échange',
    other: 'votes modifiés après l’échange',
  },
  'mood.title': 'Comment c’était pour vous ?',
  'mood.wait': 'Touchez un visage sur votre téléphone. Les chiffres s’affichent à partir de cinq personnes.',

  'contested.none': 'Aucune carte n’a divisé la salle. D’où vous vient cette certitude ?',
  'contested.within': 'Division au sein des équipes',
  'contested.between': 'Division entre les équipes',
  'contested.unknown': 'À regarder de plus près',
  'contested.elsewhere': 'À la fin, la plupart sont de l’autre côté',
  'contested.withinAsk': 'L’hésitation est partagée. Qu’est-ce qui plaide pour chaque côté ?',
  'contested.betweenAsk': 'À quoi chaque équipe a-t-elle pensé ?',
  'contested.unknownAsk': 'Qu’est-ce qui a guidé votre choix ?',
  'contested.elsewhereAsk': 'Que voyons-nous que les articles ne voient pas ?',
  'contested.elsewhereAsk.ownDeck': 'Que voyons-nous que le jeu de cartes ne voit pas ?',
  'contested.key': 'Articles : {side}',
  'contested.key.ownDeck': 'Jeu de cartes : {side}',

  'argue.text': 'Personne ne les a triées. Quel côté, et pourquoi ?',

  'matrix.text': 'Où les personnes ont mis chaque carte en solo. Au milieu, ce qui nous divise.',
  'matrix.textTeams': 'Où les équipes ont mis chaque carte. Au milieu, ce qui nous divise.',

  'lift.text': 'Cartes en accord. Cela ne rapporte de points à personne.',
  'lift.told': 'En solo, {alone} des réponses étaient en accord en moyenne ; en équipe, {together} à la fin.',
  'lift.teams': 'Avec les équipes de cinq personnes et plus',
  'lift.roomOnly': 'Une seule ligne pour toute la salle : les équipes sont trop petites pour être montrées une à une.',

  'lean.text': 'Là où la salle a vu l’autre côté que celui des articles.',
  'lean.text.ownDeck': 'Là où la salle a vu l’autre côté que celui du jeu de cartes.',
  'lean.halo':
    'Parmi les cartes qui sonnent bien, {positive} des réponses sont allées à {side} ; parmi celles qui sonnent mal, {negative}.',
  'lean.haloAsk': 'Confions-nous la partie agréable du travail à une seule casquette ?',
  'lean.haloNone': 'Les jolis mots sont allés à parts égales aux deux casquettes.',

  'pairs.talk': {
    one: '{first} et {second} divergent surtout sur cette carte : parlez-en ensemble.',
    many: '{first} et {second} divergent surtout sur ces cartes : parlez-en ensemble.',
    other: '{first} et {second} divergent surtout sur ces cartes : parlez-en ensemble.',
  },
  'pairs.differ': 'Elles divergent sur {differ} des {of} cartes.',

  'neither.both':
    'La plupart du temps, la même personne doit porter les deux. Tout l’art est de remarquer laquelle manque.',
  'neither.articles':
    'Ce que nous appelons « en accord », c’est ce que disent cinq articles grand public. Ce ne sont pas des travaux de recherche.',
  'neither.articles.ownDeck':
    'Ce que nous appelons « en accord », c’est ce que dit la personne qui a écrit ce jeu de cartes. Vous pouvez ne pas être d’accord.',

  'tips.weak': 'Le moins de réponses en accord : « {theme} » ({share}). Ceci peut aider :',
  'tips.ask': 'Lequel pourriez-vous essayer cette semaine ?',

  'wall.empty': 'Écrivez une phrase sur votre téléphone : quand telle chose arrive, je vais faire ceci.',
  'wall.emptyMore': 'Elle apparaît ici sans votre nom.',
  'wall.neighbour': 'Puis dites-la à la personne à côté de vous.',

  'end.exit': 'Des cartes que personne n’avait encore vues',
  'end.share': 'en accord aujourd’hui',
  'end.before': 'à la première manche, en solo',
  'end.lower': 'Ce n’étaient pas les mêmes cartes qu’avant. Lesquelles vous ont fait hésiter ?',
  'end.lowerFigure': 'Première manche, en solo, avec ses propres cartes : {share}',
  'end.transfer': 'Écart avec la première manche, en points de pourcentage : {points}.',
  'end.people': {
    one: '{count} personne a répondu',
    many: '{count} de personnes ont répondu',
    other: '{count} personnes ont répondu',
  },
  'end.useful': 'Était-ce utile ? {stars} sur {most}',
  'end.noExit': 'Merci. Votre page reste sur votre téléphone : cartes, réponses et votre phrase.',
  'end.keep': 'Merci. Gardez la page sur votre téléphone : vos cartes, vos réponses et votre phrase.',
};
