/** Words of the join page. Kept apart from the game's, which come later. */
import type { Translation } from '../../lib/i18n.ts';
import type { join as english } from '../en/join.ts';

export const join: Translation<typeof english> = {
  'join.title': 'Participer à l’atelier',
  'join.code': 'Code de l’atelier',
  'join.otherCode': 'Autre code',
  'join.codeHint': 'Six chiffres, comme sur le grand écran.',
  'join.codeShape': 'Un code a six chiffres, par exemple 483 172.',
  'join.name': 'Votre nom',
  'join.nameHint': 'Celui que votre équipe utilisera. Un nom inventé convient.',
  'join.nameEmpty': 'Donnez un nom, ou prenez une suggestion.',
  'join.another': 'Proposer un autre nom',
  'join.go': 'Participer',
  'join.privacy':
    'Le serveur supprime votre nom un jour après la clôture de l’atelier, le reste après deux semaines ; tout après une semaine sans clôture. Votre équipe et la personne qui anime voient votre nom ; personne ne voit quelles réponses privées sont les vôtres.',
  'join.back': 'Retour à votre place…',
  'join.backAs': 'Retour à votre place, {name}…',
  'join.over': 'Cet atelier est terminé : on ne peut plus y entrer.',
  'join.seatGone': 'Votre place dans cet atelier n’existe plus. Vous pouvez en prendre une nouvelle.',

  'removed.title': 'Vous n’êtes plus dans cet atelier',
  'removed.text':
    'La personne qui anime a mis fin à votre participation. Vos réponses comptent toujours pour votre équipe. Si c’est une erreur, parlez-lui et entrez à nouveau.',
  'removed.banned':
    'La personne qui anime a fermé votre accès à cet atelier pour de bon : ce navigateur ne peut plus y revenir.',
  'removed.again': 'Entrer à nouveau',
  'removed.home': 'Vers l’accueil du site',

  /** Adjectives that fit nouns of both genders. At most fourteen letters together, please. */
  'suggest.first':
    'agile aimable calme digne fidèle habile leste libre modeste rapide sage solide souple stable tenace unique zen',
  'suggest.second':
    'Castor Chamois Colibri Cygne Dauphin Faucon Hibou Héron Koala Lièvre Loutre Lynx Martre Merle Mésange Panda Pinson Renard',
  'suggest.pattern': '{second} {first}',
};
