/** What the one big button of the host will do. */
import type { Translation } from '../../lib/i18n.ts';
import type { hostNext as english } from '../en/host-next.ts';

export const hostNext: Translation<typeof english> = {
  'next.start': 'Commencer : comment ça marche',
  'next.start.at': 'Commencer l’atelier',

  'next.to.lobby': 'Aller à l’accueil',
  'next.to.brief': 'Expliquer comment ça marche',
  'next.to.solo-sort': 'Lancer le tri en solo',
  'next.to.team-sort': 'Lancer le tri en équipe',
  'next.to.lock-1': 'Verrouiller les tableaux',
  'next.to.second-look': 'Lancer le second regard',
  'next.to.lock-2': 'Verrouiller à nouveau',
  'next.to.reveal': 'Passer à la révélation',
  'next.to.score': 'Afficher le score',
  'next.to.vote-1': 'Situation suivante',
  'next.to.talk': 'Lancer l’échange',
  'next.to.vote-2': 'Lancer le second vote',
  'next.to.scenario-reveal': 'Montrer la réponse',
  'next.to.final': 'Afficher le score final',
  'next.to.debrief-what': 'Commencer le débriefing',
  'next.to.debrief-so-what': 'Suite : et alors ?',
  'next.to.debrief-now-what': 'Suite : et maintenant ?',
  'next.to.exit-check': 'Suite : pour finir',
  'next.to.closed': 'Clore l’atelier',

  'next.card.first': 'Montrer la première carte',
  'next.card': {
    one: 'Montrer la dernière carte',
    many: 'Montrer la carte suivante (reste {count})',
    other: 'Montrer la carte suivante (reste {count})',
  },
  'next.scenarios': 'Commencer les situations',
  'next.round': 'Commencer la manche {round}',

  'next.end.solo-sort': 'Terminer le tri en solo',
  'next.end.team-sort': 'Terminer le tri en équipe',
  'next.end.second-look': 'Terminer le second regard',
  'next.end.vote-1': 'Clore le vote et continuer',
  'next.end.vote-1.talk': 'Clore le vote, lancer l’échange',
  'next.end.vote-1.reveal': 'Clore le vote, montrer la réponse',
  'next.end.talk': 'Terminer l’échange, revoter',
  'next.end.vote-2': 'Clore le second vote',

  'next.blocked.too_few_people': 'Il faut au moins deux personnes.',
  'next.blocked.offline': 'Pas de connexion : attendez qu’elle revienne.',
  'next.waiting.people': {
    one: '{count} personne n’a pas terminé',
    many: '{count} de personnes n’ont pas terminé',
    other: '{count} personnes n’ont pas terminé',
  },
  'next.waiting.teams': {
    one: '{count} équipe n’a pas encore verrouillé',
    many: '{count} d’équipes n’ont pas encore verrouillé',
    other: '{count} équipes n’ont pas encore verrouillé',
  },
  'next.appeals': {
    one: '{count} carte contestée en attente',
    many: '{count} de cartes contestées en attente',
    other: '{count} cartes contestées en attente',
  },
  'next.appeals.text':
    'Si vous acceptez une contestation plus tard, le score final change après que tout le monde l’a vu.',
  'next.appeals.look': 'Voir les contestations',
  'next.confirm.title': '{action} ?',
  'next.confirm.people': 'Les réponses déjà données comptent, le reste demeure sans réponse.',
  'next.confirm.teams': 'Leurs tableaux se verrouillent en l’état.',
  'next.confirm.yes': 'Terminer maintenant',
  'next.confirm.no': 'Laisser continuer',
  'next.close.title': 'Clore l’atelier ?',
  'next.close.text': 'Ensuite, on ne peut plus rien jouer. Chaque téléphone garde sa page, et vous obtenez le bilan.',
  'next.close.yes': 'Clore',
  'next.close.no': 'Pas encore',
};
