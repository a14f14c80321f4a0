/** Words of the page on which facilitators write decks of their own. */
import type { Translation } from '../../lib/i18n.ts';
import type { deck as english } from '../en/deck.ts';

export const deck: Translation<typeof english> = {
  'deck.title': 'Vos jeux de cartes',
  'deck.about': 'Deux colonnes à vous, et les cartes à y trier. Pas de compte, rien à installer.',
  'deck.kept':
    'Les jeux de cartes ne sont gardés que dans ce navigateur. Téléchargez une copie de ceux auxquels vous tenez.',
  'deck.full':
    'Ce navigateur n’a plus de place. Téléchargez le jeu maintenant : il disparaîtra à la fermeture de la page.',
  'deck.none': 'Pas encore de jeu de cartes. Écrivez-en un ici, ou importez un tableau que vous avez déjà.',
  'deck.new': 'Nouveau jeu',
  'deck.untitled': 'Jeu de cartes sans titre',
  'deck.unnamed.leader': 'Première colonne',
  'deck.unnamed.manager': 'Seconde colonne',
  'deck.columns': '{first} ou {second}',
  'deck.items': { one: '{count} texte', many: '{count} de textes', other: '{count} textes' },
  'deck.cards': { one: '{count} carte', many: '{count} de cartes', other: '{count} cartes' },
  'deck.scenarios': { one: '{count} situation', many: '{count} de situations', other: '{count} situations' },
  'deck.changed': 'Modifié le {time}',
  'deck.open': 'Ouvrir',
  'deck.open.named': 'Ouvrir « {title} »',
  'deck.use': 'Utiliser dans un atelier',
  'deck.use.named': 'Utiliser « {title} » dans un atelier',
  'deck.use.broken': 'Pas encore jouable : {problems}.',
  'deck.duplicate': 'Dupliquer',
  'deck.duplicate.named': 'Dupliquer « {title} »',
  'deck.duplicate.title': '{title} (copie)',
  'deck.download': 'Télécharger',
  'deck.download.named': 'Télécharger « {title} »',
  'deck.delete': 'Supprimer',
  'deck.delete.named': 'Supprimer « {title} »',
  'deck.deleted': 'Jeu supprimé : « {title} ».',
  'deck.undo': 'Annuler',
  'deck.lost':
    'Ce jeu de cartes n’est pas dans ce navigateur. Il se trouve peut-être dans un autre, ou il a été supprimé.',
  'deck.all': 'Tous les jeux',

  'deck.import': 'Importer un fichier',
  'deck.import.drop': 'Ou déposez-le ici : CSV, Excel (XLSX) ou JSON',
  'deck.import.reading': 'Lecture de « {name} »…',
  'deck.import.failed': 'Impossible de lire « {name} ». {reason}',
  'deck.import.refused': {
    one: '« {name} » n’a pas été importé : {count} point à corriger. Rien n’a été enregistré.',
    many: '« {name} » n’a pas été importé : {count} de points à corriger. Rien n’a été enregistré.',
    other: '« {name} » n’a pas été importé : {count} points à corriger. Rien n’a été enregistré.',
  },
  'deck.import.again': 'Corrigez le fichier et importez-le à nouveau.',
  'deck.import.open': 'L’ouvrir et le corriger ici',
  'deck.templates': 'Modèles à remplir',
  'deck.template.csv': 'Fichier CSV',
  'deck.template.xlsx': 'Classeur Excel',
  'deck.template.json': 'Fichier JSON',
  'deck.templates.about': 'Une ligne par carte : son texte et le nom de sa colonne. Tout le reste est facultatif.',

  'deck.saved': 'Enregistré dans ce navigateur',
  'deck.name': 'Titre',
  'deck.name.hint': 'Le nom du jeu dans la liste et sur le grand écran',
  'deck.sides': 'Les deux colonnes',
  'deck.side.leader': 'Nom de la première colonne',
  'deck.side.manager': 'Nom de la seconde colonne',
  'deck.side.leader.hint': 'Par exemple : Commencer',
  'deck.side.manager.hint': 'Par exemple : Arrêter',
  'deck.language': 'Langue des textes',
  'deck.language.shown': 'Langue dans laquelle vous écrivez : {language}',
  'deck.language.add': 'Ajouter une langue',
  'deck.language.choose': 'Choisir…',
  'deck.language.remove': 'Retirer : {language}',
  'deck.language.removed': 'Langue retirée : {language}.',
  'deck.language.about': 'Chaque téléphone affiche le jeu dans sa propre langue, si elle figure ici.',
  'deck.original': '{language} :',

  'deck.part.cards': 'Cartes',
  'deck.part.cards.about':
    'La touche Entrée passe à la carte suivante. Plusieurs lignes collées d’un coup deviennent autant de cartes.',
  'deck.card': 'Carte {number}',
  'deck.card.text': 'Texte de la carte {number}',
  'deck.card.hint': 'Une chose que l’on pourrait voir quelqu’un faire',
  'deck.card.side': 'Colonne de la carte {number}',
  'deck.card.add': 'Ajouter une carte',
  'deck.card.remove': 'Retirer la carte {number}',
  'deck.card.removed': 'La carte {number} est retirée.',
  'deck.card.added': {
    one: '{count} carte est ajoutée.',
    many: '{count} de cartes sont ajoutées.',
    other: '{count} cartes sont ajoutées.',
  },
  'deck.more': 'Détails',
  'deck.more.card': 'Détails de la carte {number}',
  'deck.more.scenario': 'Détails de la situation {number}',
  'deck.counter': 'Caractères : {count} sur {most}',
  'deck.counter.over': {
    one: '{count} caractère de trop',
    many: '{count} de caractères de trop',
    other: '{count} caractères de trop',
  },
  'deck.weight': 'Compte dans le score',
  'deck.weight.full': 'En entier',
  'deck.weight.half': 'Pour moitié : sources en désaccord',
  'deck.weight.talk': 'Non : seulement pour échanger',
  'deck.explanation': 'Explication',
  'deck.explanation.hint': 'Pourquoi cette réponse ; s’affiche à la révélation',
  'deck.sources': 'Sources',
  'deck.sources.hint': 'Qui le dit ; séparez plusieurs sources par des points-virgules',
  'deck.against': 'Sources en désaccord',
  'deck.against.hint': 'Qui dit autre chose',
  'deck.theme': 'Thème',
  'deck.theme.hint': 'Une manche mélange les thèmes',
  'deck.twin': 'Carte jumelle',
  'deck.twin.hint': 'La carte de l’autre colonne qui dit l’inverse. Les deux ne sont jamais distribuées ensemble.',
  'deck.twin.none': 'Pas de carte jumelle',

  'deck.part.scenarios': 'Situations',
  'deck.part.scenarios.about':
    'Une situation et un vote : laquelle des deux réponses appelle-t-elle, ou les deux ? Facultatif.',
  'deck.scenario': 'Situation {number}',
  'deck.scenario.text': 'Texte de la situation {number}',
  'deck.scenario.hint': 'Ce qui s’est passé, en deux phrases',
  'deck.scenario.mode': 'Réponse à la situation {number}',
  'deck.scenario.add': 'Ajouter une situation',
  'deck.scenario.remove': 'Retirer la situation {number}',
  'deck.scenario.removed': 'La situation {number} est retirée.',
  'deck.scenario.added': {
    one: '{count} situation est ajoutée.',
    many: '{count} de situations sont ajoutées.',
    other: '{count} situations sont ajoutées.',
  },
  'deck.hint': 'Indice pour la personne qui anime',
  'deck.hint.hint': 'Visible seulement sur la page d’animation',
  'deck.modes': 'Noms des réponses',
  'deck.mode.lead': 'Première réponse',
  'deck.mode.manage': 'Deuxième réponse',
  'deck.mode.both': 'Troisième réponse',

  'deck.part.other': 'Autres textes de ce jeu',
  'deck.other.themes': 'Thème « {name} »',
  'deck.other.tips': 'Conseil {name}',
  'deck.other.claims': 'Vrai des deux colonnes, {name}',
  'deck.other.nuances': 'Là où les sources sont en désaccord, {name}',

  'deck.balance': '{cards} : {sides}',
  'deck.balance.side': '{number} {name}',
  'deck.balance.open': { one: '{count} sans colonne', many: '{count} sans colonne', other: '{count} sans colonne' },
  'deck.balance.talk': {
    one: '{count} de plus pour échanger',
    many: '{count} de plus pour échanger',
    other: '{count} de plus pour échanger',
  },
  'deck.check.fine': 'Prêt à jouer',
  'deck.check.problems': {
    one: '{count} point à corriger',
    many: '{count} de points à corriger',
    other: '{count} points à corriger',
  },
  'deck.check.advice': { one: '{count} suggestion', many: '{count} de suggestions', other: '{count} suggestions' },
  'deck.check.failed': 'La vérification a échoué. {reason}',
  'deck.check.unjudged': 'Tout n’a pas pu être évalué : il reste peut-être des points à améliorer',
  'deck.check.problems.title': 'À corriger',
  'deck.check.advice.title': 'Suggestions',

  'deck.where.cell': 'Ligne {line}, colonne « {column} » : {problem}',
  'deck.where.path': 'Ligne {line}, caractère {character}, {column} : {problem}',
  'deck.where.character': 'Ligne {line}, caractère {character} : {problem}',
  'deck.where.line': 'Ligne {line} : {problem}',
  'deck.where.column': '« {column} » : {problem}',
  'deck.where.field': '{field} : {problem}',
  'deck.where.language': '{field} ({language}) : {problem}',

  'deck.field.title': 'Titre',
  'deck.field.sides.leader': 'Première colonne',
  'deck.field.sides.manager': 'Seconde colonne',
  'deck.field.modes.lead': 'Première réponse',
  'deck.field.modes.manage': 'Deuxième réponse',
  'deck.field.modes.both': 'Troisième réponse',
  'deck.field.text': 'Texte',
  'deck.field.side': 'Colonne',
  'deck.field.mode': 'Réponse',
  'deck.field.explanation': 'Explication',
  'deck.field.hint': 'Indice',
  'deck.field.theme': 'Thème',
  'deck.field.twin': 'Carte jumelle',
  'deck.field.sources': 'Sources',
  'deck.field.against': 'Sources en désaccord',
  'deck.field.other': 'Autres textes',

  'deck.problem.not_readable':
    'Ce n’est ni un tableau ni un jeu de cartes. Enregistrez le fichier en CSV, XLSX ou JSON et réessayez.',
  'deck.problem.unknown_encoding':
    'Les caractères de ce fichier ne sont pas reconnus. Enregistrez-le au format « CSV UTF-8 » et réessayez.',
  'deck.problem.open_quote':
    'Un guillemet droit s’ouvre ici et aucun ne le referme. Ajoutez le second, ou supprimez le premier.',
  'deck.problem.not_json':
    'Le JSON s’interrompt ici. Regardez juste avant : il manque sans doute une virgule, un crochet, une accolade ou un guillemet.',
  'deck.problem.too_big': 'Le fichier dépasse {most} Mo. Retirez ce qui n’appartient pas au jeu de cartes.',
  'deck.problem.too_much':
    'Une fois ouvert, le fichier dépasse de loin ce que contient un jeu de cartes. Copiez le tableau dans un nouveau fichier et enregistrez celui-ci.',
  'deck.problem.deck_too_big': 'Au total, le jeu dépasse {most} Mo. Faites-en plusieurs, ou retirez une langue.',
  'deck.problem.too_many_rows': 'Le tableau a plus de {most} lignes. Répartissez-le en plusieurs jeux.',
  'deck.problem.too_many': 'Il y a ici plus de {most} éléments. Retirez-en.',
  'deck.problem.no_cards': 'Il n’y a pas encore de carte. Écrivez-en pour chaque colonne.',
  'deck.problem.one_side_only': 'Toutes les cartes vont dans la colonne « {name} ». Écrivez-en pour l’autre.',
  'deck.problem.no_side':
    'Parmi les cartes qui comptent, aucune n’a de colonne. Écrivez-en pour chacune des deux colonnes.',
  'deck.problem.more_problems': {
    one: 'Il reste {count} autre point à corriger. Corrigez d’abord ceux-ci, puis vérifiez à nouveau.',
    many: 'Il reste {count} d’autres points à corriger. Corrigez d’abord ceux-ci, puis vérifiez à nouveau.',
    other: 'Il reste {count} autres points à corriger. Corrigez d’abord ceux-ci, puis vérifiez à nouveau.',
  },
  'deck.problem.missing_column': 'La colonne « {name} » manque. Ajoutez-la à la première ligne.',
  'deck.problem.unknown_column': '« {value} » n’est pas un nom de colonne connu. Corrigez-le, ou supprimez la colonne.',
  'deck.problem.column_twice': 'La colonne « {value} » figure deux fois. Supprimez l’une des deux.',
  'deck.problem.missing_value': 'Rien n’est écrit ici. Complétez.',
  'deck.problem.no_text': 'Il n’y a rien à lire ici. Écrivez un texte.',
  'deck.problem.stray_value':
    '« {value} » se trouve au-delà de la dernière colonne. Mettez entre guillemets droits les textes qui contiennent une virgule ou un point-virgule, ou supprimez cette valeur.',
  'deck.problem.too_long': '{length} caractères, c’est trop. Raccourcissez à {most}.',
  'deck.problem.not_plain_text': '« {value} » contient des caractères invisibles. Retapez ce texte.',
  'deck.problem.formula': '« {value} » est une formule. Écrivez le texte lui-même.',
  'deck.problem.unknown_kind':
    '« {value} » n’est pas un type de ligne. Écrivez « card » (carte), « scenario » (situation) ou « tip » (conseil).',
  'deck.problem.unknown_side': '« {value} » n’est ni « {first} » ni « {second} ». Écrivez l’un des deux.',
  'deck.problem.unknown_weight':
    '« {value} » ne dit pas combien cela compte. Écrivez « 1 », « 0.5 » ou « 0 » ; pour une situation, « 1 » ou « 0 ».',
  'deck.problem.unknown_language':
    '« {value} » n’est pas une langue connue. Écrivez son code, par exemple « fr » ou « pt-BR ».',
  'deck.problem.bad_id':
    '« {value} » ne peut pas servir d’identifiant. Écrivez une à trois lettres majuscules et un nombre, par exemple « C07 ».',
  'deck.problem.same_id': 'L’identifiant « {value} » figure deux fois. Donnez à chaque élément le sien.',
  'deck.problem.same_id_at':
    'L’identifiant « {value} » figure déjà à la ligne {other}. Donnez à chaque élément le sien.',
  'deck.problem.same_text': '« {value} » figure déjà sur la carte {other}. Modifiez l’une des deux, ou retirez-la.',
  'deck.problem.same_name': '« {value} » est déjà pris ici. Donnez à chaque élément un nom différent.',
  'deck.problem.unknown_twin': 'Il n’y a pas de carte « {value} ». Écrivez l’identifiant de la carte jumelle, ou rien.',
  'deck.problem.twin_on_same_side':
    'La carte jumelle « {value} » est dans la même colonne. Choisissez une carte de l’autre, ou aucune.',
  'deck.problem.twin_of_another':
    'La carte « {value} » n’est pas la jumelle de celle-ci. Chacune doit nommer l’autre, ou aucune des deux.',
  'deck.problem.not_translated': 'Ce texte reste à écrire dans cette langue : {language}.',
  'deck.problem.differs_by_language':
    'Ici « {value} », mais « {other} » pour le même élément dans une autre langue. Écrivez partout la même chose.',
  'deck.problem.too_many_sources':
    'Plus de {most} sources, c’est trop pour un seul texte. Gardez les plus importantes.',
  'deck.problem.not_allowed':
    '« {value} » n’a pas sa place ici : rien de tel n’est prévu pour {kind}. Supprimez cette valeur.',
  'deck.problem.unknown_field':
    'Dans un jeu de cartes, rien ne s’appelle « {value} ». Corrigez le nom, ou supprimez-le.',
  'deck.problem.field_twice': '« {value} » figure deux fois. N’en gardez qu’un.',
  'deck.problem.wrong_value': '« {value} » ne peut pas figurer ici. Voyez dans le modèle ce qui est possible.',
  'deck.problem.wrong_form': 'La forme n’est pas celle qui est attendue ici. Prenez exemple sur le modèle.',
  'deck.problem.unknown_reference':
    'Rien dans le jeu de cartes ne s’appelle « {value} ». Ajoutez l’élément, ou retirez ce nom.',
  'deck.problem.named_twice': '« {value} » figure deux fois dans la liste. N’en gardez qu’un.',
  'deck.kind.card': 'une carte',
  'deck.kind.scenario': 'une situation',
  'deck.kind.tip': 'un conseil',

  'deck.advice.few_cards': {
    one: '{count} carte, c’est peu : il en faut {wanted} pour deux manches de cartes nouvelles et les quatre dernières cartes.',
    many: '{count} de cartes, c’est peu : il en faut {wanted} pour deux manches de cartes nouvelles et les quatre dernières cartes.',
    other:
      '{count} cartes, c’est peu : il en faut {wanted} pour deux manches de cartes nouvelles et les quatre dernières cartes.',
  },
  'deck.advice.sides_uneven':
    'Cartes dans une colonne : {leader}, dans l’autre : {manager}. Miser sur la plus longue suffit pour gagner. Équilibrez-les.',
  'deck.advice.too_long': 'Plus de {most} caractères, c’est long à lire sur un téléphone. Raccourcissez.',
  'deck.advice.too_short': 'En moins de {least} caractères, on dit rarement ce que fait quelqu’un. Précisez un peu.',
  'deck.advice.two_ideas': 'On dirait deux idées. Faites-en deux cartes, ou n’en gardez qu’une.',
  'deck.advice.giveaway_word': '« {word} » trahit la colonne. Dites-le sans ce mot.',
  'deck.advice.tone_tells':
    'Le ton suffit à trier {percent} % des cartes : celles de la colonne « {side} » sonnent mieux. Mettez des mots chaleureux et des mots froids dans les deux colonnes.',
  'deck.advice.length_tells':
    'Les cartes de la colonne « {side} » sont plus longues (caractères de plus, en moyenne : {characters}), et cela les trahit. Équilibrez.',
  'deck.advice.word_tells':
    '« {word} » revient plus dans une colonne que dans l’autre (cartes : {leader} et {manager}). Employez ce mot dans les deux, ou dans aucune.',
  'deck.advice.theme_tells':
    'Toutes les cartes du thème « {theme} » sont dans la même colonne. Écrivez-en une pour l’autre.',
  'deck.advice.too_alike':
    '{percent} % des mots sont aussi sur une autre carte. Rendez les deux textes plus différents.',
  'deck.advice.hard_to_read':
    'Il faut plus de {most} années d’école pour lire ceci sans effort. Prenez des mots plus simples.',
  'deck.advice.no_explanation': 'Sans explication, la révélation apprend moins. Une phrase ou deux suffisent.',
  'deck.advice.no_source': 'Ici, impossible de vérifier qui le dit. Citez une source.',
  'deck.advice.no_twin':
    'Aucune carte n’a de jumelle. Des paires qui disent l’inverse l’une de l’autre montrent à la fin qui a appris quelque chose.',
};
