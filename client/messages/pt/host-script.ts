/** What a facilitator may say at each step, a line each; and what to ask in the debrief. */
import type { Translation } from '../../lib/i18n.ts';
import type { hostScript as english } from '../en/host-script.ts';

export const hostScript: Translation<typeof english> = {
  'script.label': 'Roteiro',
  'ask.label': 'Pergunte',

  'script.lobby':
    'Boas-vindas! Apontem a câmera para o código, ou digitem o endereço e os seis dígitos.\nO nome pode ser inventado. Sem conta, sem nada para instalar.\nCumprimentem quem está ao lado enquanto o resto do grupo chega.',
  'script.brief': 'Vocês vão receber frases curtas. De que lado fica cada uma: {leader} ou {manager}?',
  'script.brief.fits':
    'Comparamos com cinco artigos. São textos populares, não a verdade: vocês podem discordar, e digam se discordarem.',
  'script.brief.fits.ownDeck':
    'Comparamos com o que diz este baralho. É um ponto de vista, não a verdade: vocês podem discordar, e digam se discordarem.',
  'script.brief.private':
    'As respostas individuais são só de vocês. Um palpite que não combina é útil: dá assunto para a conversa.\nRapidez não vale pontos.',
  'script.solo-sort':
    'Primeiro individualmente, e em silêncio.\nSigam a primeira ideia. Dá para mudar qualquer carta até o tempo acabar.',
  'script.team-sort':
    'Agora em conjunto: um quadro por equipe, e todo mundo pode mover as cartas.\nComecem pelas cartas com a marca “dividida”. Nelas vocês discordam.\nQuando o quadro parecer bom, proponham fechar. Para fechar, a equipe precisa concordar.',
  'script.team-sort.first':
    'Um quadro por equipe, e todo mundo pode mover as cartas.\nLeiam cada carta em voz alta, e cada pessoa diz um lado antes de alguém mover.\nQuando o quadro parecer bom, proponham fechar. Para fechar, a equipe precisa concordar.',
  'script.lock-1':
    'Vocês veem quantas das suas cartas combinam, mas não quais.\nPensem um momento: quais mudariam de lado?',
  'script.second-look':
    'Mesmo quadro, segunda chance. Vocês sabem quantas combinam, não quais.\nDigam a carta em que têm menos certeza, e por quê.',
  'script.lock-2': 'Todos os quadros estão fechados. Larguem o telefone e olhem para cá.',
  'script.reveal':
    'Deixe que olhem o próprio quadro por um momento, depois mostre a primeira carta.\nCerca de {seconds} segundos por carta: leia, diga o lado, siga em frente.\nAbra a conversa só onde as equipes divergem ou a carta vale metade: uma voz para cada lado.\nUma equipe que vê uma carta de outro jeito pode contestar uma vez, em uma frase.',
  'script.score':
    'O placar conta as cartas que combinam. Nenhuma resposta individual aparece.\nPergunte à equipe que está na frente: como vocês chegaram a um acordo?',
  'script.vote-1':
    'Leia a situação em voz alta, devagar.\nO que ela pede: {lead}, {manage} ou {both}? Cada pessoa vota por si, sem falar.',
  'script.talk':
    'Virem para alguém que talvez tenha votado diferente. Tentem convencer essa pessoa.\nProcurem ouvir um motivo em que não tinham pensado.',
  'script.vote-2': 'Votem de novo. Podem manter a resposta ou mudar.',
  'script.scenario-reveal':
    'Quem mudou de opinião? Qual foi o argumento?\nLeia a explicação. Ela serve para o lugar onde vocês trabalham?',
  'script.scenario-reveal.once':
    'Pergunte a uma pessoa que votou diferente: o que pesou a favor?\nLeia a explicação. Ela serve para o lugar onde vocês trabalham?',
  'script.final':
    'Leia os lugares do último ao primeiro, com uma pausa antes de cada um.\nOs prêmios valem tanto quanto os pontos: o segundo olhar, as opiniões que mudaram, a melhor contestação.',
  'script.final.plain':
    'Leia os lugares do último ao primeiro, com uma pausa antes de cada um.\nDepois os prêmios: valem tanto quanto os pontos.',
  'script.debrief-what':
    'O jogo acabou, agora vem a parte útil. Como vocês estão? Toquem em um rosto no telefone.\nVamos ver o que aconteceu antes de julgar.',
  'script.debrief-so-what':
    'Primeiro dois minutos com quem está ao lado, depois juntamos as ideias.\nAqui ninguém precisa ter razão.',
  'script.debrief-so-what.short':
    'Uma pergunta, um momento para pensar, depois duas ou três vozes.\nAqui ninguém precisa ter razão.',
  'script.debrief-now-what':
    'Escrevam uma frase no telefone: quando isto acontecer, vou fazer aquilo.\nDepois digam a frase a quem está ao lado. Os nomes não aparecem aqui.',
  'script.debrief-now-what.short':
    'Escrevam uma frase no telefone: quando isto acontecer, vou fazer aquilo.\nOs nomes não aparecem aqui.',
  'script.exit-check':
    'Para terminar, algo que vocês ainda não viram, cada pessoa por si. Mostra a vocês, não a nós, o que ficou.\nE um toque: isto foi útil?',
  'script.exit-check.none': 'Um último toque no telefone: isto foi útil?',
  'script.closed': 'Agradeço por jogarem, e por discutirem.',

  'ask.mood': 'Como foi para vocês, em uma palavra?\nQuando o motivo de alguém fez você mover uma carta?',
  'ask.contested.within':
    'Houve dúvida dentro das equipes. Quem via de outro jeito no início?\nO que teria de ser verdade para cada lado ter razão?',
  'ask.contested.between':
    'As equipes veem esta carta de jeitos diferentes. Em que cada equipe estava pensando?\nUma voz para cada lado, e depois: o que faria você mudar de opinião?',
  'ask.contested.unknown': 'O que teria de ser verdade para cada lado ter razão?',
  'ask.contested.elsewhere':
    'No fim, a maioria de vocês está do outro lado, não do lado dos artigos. O que vocês viram que eles não veem?\nO que teria de ser verdade para os artigos terem razão?',
  'ask.contested.elsewhere.ownDeck':
    'No fim, a maioria de vocês está do outro lado, não do lado do baralho. O que vocês viram que ele não vê?\nO que teria de ser verdade para o baralho ter razão?',
  'ask.contested.none': 'Nenhuma carta dividiu a sala. De onde veio tanta certeza?',
  'ask.matrix':
    'Qual carta você achou que todo mundo veria do mesmo jeito que você?\nOnde houve acordo geral, e foi fácil demais?',
  'ask.lift.gain': 'O que a sua equipe viu em conjunto que ninguém tinha visto individualmente?',
  'ask.lift.loss': 'Quem viu e não disse? O que teria facilitado dizer?',
  'ask.replay': 'Olhem para uma carta que vai e volta. O que se dizia naquele momento?',
  'ask.argue':
    'Ninguém separou estas cartas. De que lado ficam, e por quê?\nPrimeiro contem a quem está ao lado, depois ouvimos duas pessoas.',
  'ask.lean': 'Em “{theme}”, nós nos inclinamos para “{side}” mais que os artigos. O que fez parecer assim?',
  'ask.lean.ownDeck': 'Em “{theme}”, nós nos inclinamos para “{side}” mais que o baralho. O que fez parecer assim?',
  'ask.lean.balanced': 'Nenhum tema se inclina muito. Para que lado se inclinaria o lugar onde vocês trabalham?',
  'ask.lean.halo': 'Onde demos algo ao lado “{side}” porque soa agradável?',
  'ask.minds': 'Qual cenário fez você mudar de opinião? Qual foi o argumento decisivo?',
  'ask.pairs': '{one} e {other}, fiquem frente a frente: o que fala a favor do seu lado nestas cartas?',
  'ask.neither':
    'Quando alguém forte no lado “{manager}” ajudou você pela última vez? O que essa pessoa fez?\nO que acontece com uma equipe que só recebe um dos dois?',
  'ask.claims': 'Qual destas frases você não teria assinado hoje de manhã?',
  'ask.tips': 'Qual destas dicas você poderia experimentar nesta semana, e com quem?',
  'ask.tips.theme':
    '“{theme}” foi o tema em que menos respostas combinaram. Qual destas dicas você poderia experimentar nesta semana, e com quem?',
  'ask.wall':
    'Leia três das frases em voz alta. Qual delas você pegaria emprestada?\nQual lado é menos familiar para você, e quem poderia mostrá-lo?',
  'ask.exit': 'Qual das cartas novas fez você hesitar?',
};
