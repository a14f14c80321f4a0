/** Words of the home page. */
import type { Translation } from '../../lib/i18n.ts';
import type { home as english } from '../en/home.ts';

export const home: Translation<typeof english> = {
  'home.title': 'Qui fait quoi : leader ou manager ?',
  'home.about':
    'Un atelier pour les équipes. Vous triez de courtes affirmations entre deux casquettes, d’abord en solo, puis ensemble. Vous votez sur des situations réelles, vous argumentez, vous votez à nouveau. À la fin, vous parlez de ce que cela change dans votre propre travail.',
  'home.code': 'Code de votre atelier',
  'home.code.hint': 'Six chiffres, sur le grand écran.',
  'home.code.wrong': 'Un code a six chiffres et ne commence pas par 0.',
  'home.join': 'Participer',
  'home.host': 'Animer un atelier',
  'home.host.goOn': 'Continuer d’animer {code}',
  'home.host.another': 'Animer un autre atelier',
  'home.host.about': 'De 2 à 100 personnes, en 15 à 45 minutes. Il vous faut cette page, et à elles leur téléphone.',
  'home.decks': 'Vos jeux de cartes',
  'home.leader': 'Leader',
  'home.manager': 'Manager',
  'home.neither':
    'Aucun des deux n’est meilleur. Une équipe a besoin des deux, et la plupart des gens portent les deux casquettes.',
  'home.back': 'Retourner à',
  'home.seat': '{code}, sous le nom de {name}',
  'home.hosting': '{code}, pour animer',
  'home.private': 'Pas de compte, rien à installer, aucun pistage. Vos propres réponses restent privées.',
};
