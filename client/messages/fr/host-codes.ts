/** Words about who may host and help: cards, codes, helpers, newcomers, deleting. */
import type { Translation } from '../../lib/i18n.ts';
import type { hostCodes as english } from '../en/host-codes.ts';

export const hostCodes: Translation<typeof english> = {
  'alone.unknown.title': 'Ce navigateur n’anime pas l’atelier {code}',
  'alone.unknown.text':
    'Ouvrez la console dans le navigateur où l’atelier a été ouvert. Avec une carte de secours ou une invitation, vous pouvez entrer d’ici.',
  'alone.gone.title': 'Cet atelier n’est plus là',
  'alone.gone.text': 'Il est terminé et a été effacé.',
  'alone.led-elsewhere.title': 'Cet atelier est maintenant animé depuis un autre appareil',
  'alone.led-elsewhere.text':
    'La carte de secours y a été utilisée. Cet appareil ne peut plus animer l’atelier ; il le pourrait à nouveau avec la nouvelle carte de l’autre appareil.',
  'alone.dismissed.title': 'Vous n’aidez plus dans cet atelier',
  'alone.dismissed.text':
    'La personne qui anime a mis fin à votre aide. Si c’est une erreur, demandez une nouvelle invitation.',
  'alone.erased.title': 'L’atelier est supprimé',
  'alone.erased.text':
    'Noms, réponses et scores ont disparu du serveur. Un compte rendu déjà téléchargé reste à supprimer par la personne qui l’a.',

  'code.have': 'J’ai un code',
  'code.about':
    'Avec une carte de secours, vous animez depuis cet appareil. Avec une invitation, vous aidez la personne qui anime.',
  'code.text': 'Tout ce qui figure sur la carte',
  'code.hint':
    'Six chiffres, une lettre, puis sept groupes de quatre. Les minuscules conviennent et les espaces ne comptent pas.',
  'code.go': 'Entrer',
  'code.wrong.shape':
    'Il manque quelque chose. Le code commence par six chiffres et R ou H, puis viennent sept groupes de quatre.',
  'code.wrong.typo': 'Il y a une erreur dans les sept groupes. Comparez-les avec la carte, signe par signe.',
  'code.wrong.screen': 'C’est une clé d’écran. Saisissez-la plutôt sur la page /screen.',
  'code.refused.room': 'Aucun atelier ne porte ces six chiffres. Il est peut-être terminé.',
  'code.refused.rescue': 'Cette carte a été utilisée ou remplacée. Seule la plus récente fonctionne.',
  'code.refused.helper': 'Cette invitation n’est plus valable. Demandez-en une nouvelle à la personne qui anime.',

  'card.title': 'Carte de secours',
  'card.open': 'Imprimer une carte de secours',
  'card.about':
    'Imprimez-la avant de commencer. Si cet appareil se perd ou tombe en panne, qui a la carte peut continuer d’animer depuis n’importe quel autre.',
  'card.care': 'Gardez-la comme une clé : qui l’a en main peut reprendre l’atelier. Elle ne sert qu’une fois.',
  'card.show': 'L’afficher (pas si d’autres voient cet écran)',
  'card.print': 'Imprimer',
  'card.noted': 'Je l’ai notée',
  'card.absent': 'Ce navigateur ne l’a pas. Elle est dans celui qui a animé l’atelier en premier.',
  'card.due':
    'C’est vous qui animez cet atelier maintenant. La carte de secours que vous avez utilisée ne vaut plus rien : imprimez-en une nouvelle. Les aides ont été déconnectées avec l’ancien appareil : invitez-les à nouveau.',
  'card.printed.title': 'Two Hats : carte de secours de l’atelier {code}, {day}',
  'card.square': 'Code QR contenant le même texte',
  'card.how': 'Sur un autre appareil, ouvrez {address}, choisissez « J’ai un code » et saisissez ce texte.',

  'helpers.title': 'Vos aides',
  'helpers.none': 'Personne ne vous aide encore.',
  'helpers.invite': 'Inviter quelqu’un',
  'helpers.invite.go': 'Inviter',
  'helpers.invite.as': 'Inviter : {what}',
  'helpers.run': 'Anime l’atelier avec vous',
  'helpers.run.about': 'Peut tout faire avancer et s’occuper des personnes. Voit les notes.',
  'helpers.moderate': 'S’occupe des personnes',
  'helpers.moderate.about': 'Peut renommer, masquer, retirer et exclure, masquer des phrases et fermer la porte.',
  'helpers.moderate.dock': 'La personne qui anime fait avancer l’atelier. Vous vous occupez des personnes.',
  'helpers.badge.run': 'Vous aidez : vous pouvez animer',
  'helpers.badge.moderate': 'Vous aidez : vous vous occupez des personnes',
  'helpers.project': 'Projette seulement',
  'helpers.project.about': 'Un grand écran à part : montre ce que voit la salle, et ne peut rien faire.',
  'helpers.project.how': 'Sur son appareil : ouvrir {address}, puis saisir les six chiffres et cette clé.',
  'helpers.name': 'Aide {number}',
  'helpers.online': 'en ligne',
  'helpers.offline': 'hors ligne',
  'helpers.code.show': 'Afficher le code',
  'helpers.code.hide': 'Masquer le code',
  'helpers.code.how':
    'Sur son appareil : ouvrir {address}, choisir « J’ai un code » et saisir ce texte. Un code vaut pour une personne : la dernière à le saisir a la place.',
  'helpers.invited': 'Invitation prête. Le code s’affiche sous {name}.',
  'helpers.square': 'Code QR contenant le même texte',
  'helpers.dismiss': 'Mettre fin à l’aide',
  'helpers.dismiss.sure': '{name} sort aussitôt, et le code ne vaut plus rien.',
  'helpers.dismiss.yes': 'Oui, y mettre fin',

  'strangers.summary': 'Si des personnes inconnues risquent de venir',
  'strangers.about':
    'Validez votre groupe une fois au complet. Vous pourrez retirer d’un coup les personnes arrivées ensuite.',
  'strangers.approve': 'Valider tout le monde ici',
  'strangers.here': {
    one: '{count} personne présente n’est pas validée',
    many: '{count} de personnes présentes ne sont pas validées',
    other: '{count} personnes présentes ne sont pas validées',
  },
  'strangers.remove': { one: 'Retirer cette personne', many: 'Retirer ces {count}', other: 'Retirer ces {count}' },
  'strangers.remove.sure': {
    one: 'Retirer {count} personne que vous n’avez pas validée ? Elle peut revenir tant que la porte est ouverte.',
    many: 'Retirer {count} de personnes que vous n’avez pas validées ? Elles peuvent revenir tant que la porte est ouverte.',
    other:
      'Retirer {count} personnes que vous n’avez pas validées ? Elles peuvent revenir tant que la porte est ouverte.',
  },
  'strangers.remove.yes': {
    one: 'Oui, en retirer {count}',
    many: 'Oui, en retirer {count}',
    other: 'Oui, en retirer {count}',
  },
  'flood.text': {
    one: '{count} personne vient d’entrer.',
    many: '{count} de personnes sont entrées en dix secondes. Si elles ne sont pas de votre groupe, fermez la porte.',
    other: '{count} personnes sont entrées en dix secondes. Si elles ne sont pas de votre groupe, fermez la porte.',
  },
  'flood.mine': 'C’est mon groupe',

  'erase.title': 'Tout supprimer maintenant',
  'erase.text':
    'Noms, réponses, scores et phrases quittent le serveur aussitôt et pour de bon. Personne ne peut revenir dans la salle.',
  'erase.record': 'Les comptes rendus téléchargés sont des fichiers à part, hors de portée de ce serveur.',
  'erase.running': 'L’atelier n’est pas encore clos : tout le monde devra sortir.',
  'erase.agree': 'Je veux supprimer cet atelier pour de bon',
  'erase.yes': 'Tout supprimer',
  'erase.failed': 'La suppression a échoué. Vérifiez la connexion et réessayez.',
};
