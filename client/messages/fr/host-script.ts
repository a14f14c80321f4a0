/** What a facilitator may say at each step, a line each; and what to ask in the debrief. */
import type { Translation } from '../../lib/i18n.ts';
import type { hostScript as english } from '../en/host-script.ts';

export const hostScript: Translation<typeof english> = {
  'script.label': 'À dire',
  'ask.label': 'À demander',

  'script.lobby':
    'Bienvenue. Visez le code avec votre appareil photo, ou tapez l’adresse et les six chiffres.\nUn pseudo suffit. Pas de compte, rien à installer.\nSaluez la personne à côté de vous pendant que les autres arrivent.',
  'script.brief': 'Vous allez recevoir de courtes affirmations. De quel côté va chacune : {leader} ou {manager} ?',
  'script.brief.fits':
    'Nous comparons avec cinq articles. Ce sont des textes grand public, pas la vérité : vous pouvez ne pas être d’accord, et le dire.',
  'script.brief.fits.ownDeck':
    'Nous comparons avec ce que dit ce jeu de cartes. C’est un point de vue, pas la vérité : vous pouvez ne pas être d’accord, et le dire.',
  'script.brief.private':
    'Vos propres réponses restent privées. Une réponse à côté est utile, elle nous donne matière à discuter.\nLa vitesse ne rapporte rien.',
  'script.solo-sort':
    'D’abord en solo, et en silence.\nSuivez votre première idée. Vous pouvez changer chaque carte jusqu’à la fin du temps.',
  'script.team-sort':
    'Maintenant ensemble : un tableau par équipe, et tout le monde peut déplacer les cartes.\nCommencez par les cartes marquées « avis partagés ». C’est là que vous n’êtes pas d’accord.\nQuand le tableau vous convient, proposez de le verrouiller. Il faut l’accord de votre équipe.',
  'script.team-sort.first':
    'Un tableau par équipe, et tout le monde peut déplacer les cartes.\nLisez une carte à voix haute, et laissez chaque personne donner une colonne avant de la déplacer.\nQuand le tableau vous convient, proposez de le verrouiller. Il faut l’accord de votre équipe.',
  'script.lock-1':
    'Vous voyez combien de vos cartes sont en accord, mais pas lesquelles.\nRéfléchissez un instant : lesquelles changeriez-vous de colonne ?',
  'script.second-look':
    'Même tableau, deuxième chance. Vous savez combien de cartes sont en accord, pas lesquelles.\nDésignez la carte dont vous doutez le plus, et dites pourquoi.',
  'script.lock-2': 'Tous les tableaux sont verrouillés. Posez les téléphones, regardez par ici.',
  'script.reveal':
    'Laissez chaque équipe regarder son tableau un moment, puis montrez la première carte.\nEnviron {seconds} secondes par carte : lisez-la, dites la colonne, continuez.\nNe discutez que si les équipes divergent ou si la carte compte pour moitié : une voix de chaque côté.\nUne équipe qui voit une carte autrement peut contester une fois, en une phrase.',
  'script.score':
    'Le score compte les cartes en accord. Les réponses de chaque personne ne sont pas montrées.\nDemandez à l’équipe en tête : comment avez-vous fait pour vous entendre ?',
  'script.vote-1':
    'Lisez la situation à voix haute, lentement.\nQue faut-il ici : « {lead} », « {manage} » ou « {both} » ? Votez en solo, sans un mot.',
  'script.talk':
    'Tournez-vous vers quelqu’un qui a peut-être voté autrement. Tentez de convaincre.\nGuettez un argument auquel vous n’aviez pas pensé.',
  'script.vote-2': 'Votez à nouveau. Vous pouvez garder votre réponse, ou la changer.',
  'script.scenario-reveal':
    'Qui a changé d’avis ? Quel argument a été décisif ?\nLisez l’explication. Est-ce vrai là où vous travaillez ?',
  'script.scenario-reveal.once':
    'Demandez à une personne qui a voté autrement : qu’est-ce qui plaidait pour cette réponse ?\nLisez l’explication. Est-ce vrai là où vous travaillez ?',
  'script.final':
    'Lisez les rangs du dernier au premier, avec une pause avant chacun.\nLes prix comptent autant : le second regard, les avis qui ont changé, la meilleure contestation.',
  'script.final.plain':
    'Lisez les rangs du dernier au premier, avec une pause avant chacun.\nPuis les prix : ils comptent autant que les points.',
  'script.debrief-what':
    'Le jeu est fini, maintenant cela devient utile. Comment allez-vous ? Touchez un visage sur votre téléphone.\nRegardons ce qui s’est passé avant de juger.',
  'script.debrief-so-what':
    'D’abord deux minutes à deux, puis nous mettons en commun.\nIci, personne n’est tenu d’avoir raison.',
  'script.debrief-so-what.short':
    'Une question, un moment pour réfléchir, puis deux ou trois voix.\nIci, personne n’est tenu d’avoir raison.',
  'script.debrief-now-what':
    'Écrivez une phrase sur votre téléphone : quand telle chose arrive, je vais faire ceci.\nPuis dites-la à la personne à côté de vous. Aucun nom ne s’affiche ici.',
  'script.debrief-now-what.short':
    'Écrivez une phrase sur votre téléphone : quand telle chose arrive, je vais faire ceci.\nAucun nom ne s’affiche ici.',
  'script.exit-check':
    'Pour finir, du nouveau, en solo. Cela vous dit, à vous et non à nous, ce qui est resté.\nEt un dernier appui : était-ce utile ?',
  'script.exit-check.none': 'Un dernier appui sur le téléphone : était-ce utile ?',
  'script.closed': 'Merci d’avoir joué, et d’avoir argumenté.',

  'ask.mood':
    'Comment c’était pour vous, en un mot ?\nQuand l’argument de quelqu’un vous a-t-il fait déplacer une carte ?',
  'ask.contested.within':
    'Il y a eu de l’hésitation au sein des équipes. Qui voyait d’abord les choses autrement ?\nQue faudrait-il pour que chaque côté ait raison ?',
  'ask.contested.between':
    'Les équipes voient cette carte différemment. À quoi chacune a-t-elle pensé ?\nPuis une voix de chaque côté : qu’est-ce qui vous ferait changer d’avis ?',
  'ask.contested.unknown': 'Que faudrait-il pour que chaque côté ait raison ?',
  'ask.contested.elsewhere':
    'À la fin, la plupart d’entre vous sont d’un autre côté que les articles. Qu’avez-vous vu qu’ils ne voient pas ?\nQue faudrait-il pour que les articles aient raison ?',
  'ask.contested.elsewhere.ownDeck':
    'À la fin, la plupart d’entre vous sont d’un autre côté que le jeu de cartes. Qu’avez-vous vu qu’il ne voit pas ?\nQue faudrait-il pour que le jeu de cartes ait raison ?',
  'ask.contested.none': 'Aucune carte n’a divisé la salle. D’où vous vient cette certitude ?',
  'ask.matrix':
    'Pour quelle carte pensiez-vous que tout le monde serait de votre avis ?\nOù étions-nous d’accord, et n’était-ce pas trop facile ?',
  'ask.lift.gain': 'Qu’est-ce que votre équipe a vu ensemble, que personne n’avait vu en solo ?',
  'ask.lift.loss': 'Qui l’avait vu sans le dire ? Qu’est-ce qui aurait aidé à le dire ?',
  'ask.replay': 'Suivez une carte qui va et vient. Que se disait-on à ce moment-là ?',
  'ask.argue':
    'Personne n’a trié ces cartes. Quel côté, et pourquoi ?\nDites-le d’abord à la personne à côté de vous, puis nous écoutons deux voix.',
  'ask.lean':
    'Sur « {theme} », nous penchons vers « {side} », plus que les articles. D’où nous vient cette impression ?',
  'ask.lean.ownDeck':
    'Sur « {theme} », nous penchons vers « {side} », plus que le jeu de cartes. D’où nous vient cette impression ?',
  'ask.lean.balanced': 'Aucun thème ne penche beaucoup. De quel côté pencherait l’endroit où vous travaillez ?',
  'ask.lean.halo': 'Qu’avons-nous mis du côté « {side} » parce que cela sonne bien ?',
  'ask.minds': 'Quelle situation vous a fait changer d’avis ? Quel argument a été décisif ?',
  'ask.pairs': '{one} et {other}, parlez-vous : qu’est-ce qui plaide pour votre côté de ces cartes ?',
  'ask.neither':
    'Quand avez-vous pu compter, récemment, sur quelqu’un de doué du côté « {manager} » ? Qu’a fait cette personne ?\nQue devient une équipe qui n’a que l’un des deux ?',
  'ask.claims': 'Laquelle de ces phrases n’auriez-vous pas signée ce matin ?',
  'ask.tips': 'Lequel de ces conseils pourriez-vous essayer cette semaine, et avec qui ?',
  'ask.tips.theme':
    'C’est sur « {theme} » qu’il y a le moins de réponses en accord. Lequel de ces conseils pourriez-vous essayer cette semaine, et avec qui ?',
  'ask.wall':
    'Lisez trois des phrases à voix haute. Laquelle emprunteriez-vous ?\nQuel côté vous est le moins familier, et qui pourrait vous le montrer ?',
  'ask.exit': 'Laquelle des nouvelles cartes vous a fait hésiter ?',
};
