/** Words about who may host and help: cards, codes, helpers, newcomers, deleting. */
import type { Translation } from '../../lib/i18n.ts';
import type { hostCodes as english } from '../en/host-codes.ts';

export const hostCodes: Translation<typeof english> = {
  'alone.unknown.title': 'O workshop {code} não é facilitado neste navegador',
  'alone.unknown.text':
    'Abra o painel no navegador em que o workshop foi aberto. Com um cartão de resgate ou um convite, você pode entrar por aqui.',
  'alone.gone.title': 'Este workshop não está mais aqui',
  'alone.gone.text': 'Ele terminou e foi apagado.',
  'alone.led-elsewhere.title': 'Este workshop agora é conduzido em outro dispositivo',
  'alone.led-elsewhere.text':
    'O cartão de resgate foi usado lá. Este dispositivo não pode mais facilitar o workshop, a não ser com o novo cartão daquele dispositivo.',
  'alone.dismissed.title': 'Você não ajuda mais neste workshop',
  'alone.dismissed.text': 'Quem facilita encerrou sua ajuda. Se foi um engano, peça um novo convite.',
  'alone.erased.title': 'O workshop foi apagado',
  'alone.erased.text':
    'Nomes, respostas e pontos saíram do servidor. Um registro que alguém baixou só essa pessoa pode apagar.',

  'code.have': 'Tenho um código',
  'code.about': 'Com um cartão de resgate, você facilita neste dispositivo. Com um convite, você ajuda quem facilita.',
  'code.text': 'Tudo o que está no cartão',
  'code.hint': 'Seis dígitos, uma letra e sete grupos de quatro. Pode ser em minúsculas, e os espaços não importam.',
  'code.go': 'Entrar',
  'code.wrong.shape': 'Falta alguma coisa. Começa com seis dígitos e R ou H; depois vêm sete grupos de quatro.',
  'code.wrong.typo': 'Há um erro nos sete grupos. Compare com o cartão, caractere por caractere.',
  'code.wrong.screen': 'Esta é a chave de um projetor. Digite-a na página /screen.',
  'code.refused.room': 'Não há workshop com estes seis dígitos. Talvez já tenha terminado.',
  'code.refused.rescue': 'Este cartão já foi usado ou substituído. Só vale o cartão de resgate mais novo.',
  'code.refused.helper': 'Este convite não vale mais. Peça um novo a quem facilita.',

  'card.title': 'Cartão de resgate',
  'card.open': 'Imprimir o cartão de resgate',
  'card.about':
    'Imprima antes de começar. Se este dispositivo se perder ou quebrar, quem tiver o cartão continua em qualquer outro.',
  'card.care': 'Guarde como uma chave: quem tiver o cartão pode assumir o workshop. Funciona uma vez.',
  'card.show': 'Mostrar (não com outras pessoas vendo esta tela)',
  'card.print': 'Imprimir',
  'card.noted': 'Já anotei',
  'card.absent': 'Ele não está neste navegador, e sim no primeiro que facilitou o workshop.',
  'card.due':
    'Agora quem conduz este workshop é você. O cartão de resgate que você usou não vale mais: imprima um novo. O acesso de quem ajudava terminou com o dispositivo antigo: convide de novo.',
  'card.printed.title': 'Two Hats: cartão de resgate do workshop {code}, {day}',
  'card.square': 'Código QR com o mesmo texto',
  'card.how': 'Em outro dispositivo, abra {address}, escolha “Tenho um código” e digite este texto.',

  'helpers.title': 'Quem ajuda',
  'helpers.none': 'Por enquanto, ninguém ajuda você.',
  'helpers.invite': 'Convidar alguém',
  'helpers.invite.go': 'Convidar',
  'helpers.invite.as': 'Convidar: {what}',
  'helpers.run': 'Conduz o workshop com você',
  'helpers.run.about': 'Pode fazer tudo o que faz o workshop avançar, e cuidar das pessoas. Vê as notas.',
  'helpers.moderate': 'Cuida das pessoas',
  'helpers.moderate.about': 'Pode renomear, ocultar, remover e banir, ocultar frases e trancar a porta.',
  'helpers.moderate.dock': 'Quem facilita faz o workshop avançar. Você cuida das pessoas.',
  'helpers.badge.run': 'Você ajuda: pode conduzir',
  'helpers.badge.moderate': 'Você ajuda: cuida das pessoas',
  'helpers.project': 'Só projeta',
  'helpers.project.about': 'Um projetor à parte: vê o que a sala vê e não pode fazer nada.',
  'helpers.project.how': 'No dispositivo dessa pessoa: abrir {address} e digitar os seis dígitos e esta chave.',
  'helpers.name': 'Ajudante {number}',
  'helpers.online': 'presente',
  'helpers.offline': 'ausente',
  'helpers.code.show': 'Mostrar o código',
  'helpers.code.hide': 'Ocultar o código',
  'helpers.code.how':
    'No dispositivo dessa pessoa: abrir {address}, escolher “Tenho um código” e digitar este texto. Cada código é para uma pessoa: o lugar fica com quem digitar por último.',
  'helpers.invited': 'Convite criado. O código aparece em {name}.',
  'helpers.square': 'Código QR com o mesmo texto',
  'helpers.dismiss': 'Encerrar a ajuda',
  'helpers.dismiss.sure': '{name} sai na hora, e o código deixa de valer.',
  'helpers.dismiss.yes': 'Sim, encerrar',

  'strangers.summary': 'Se puder entrar gente de fora',
  'strangers.about':
    'Aprove seu grupo quando todo mundo estiver aqui. Depois você pode remover de uma vez quem chegar mais tarde.',
  'strangers.approve': 'Aprovar quem está aqui',
  'strangers.here': {
    one: '{count} pessoa aqui não foi aprovada',
    many: '{count} de pessoas aqui não foram aprovadas',
    other: '{count} pessoas aqui não foram aprovadas',
  },
  'strangers.remove': { one: 'Remover esta', many: 'Remover estas {count}', other: 'Remover estas {count}' },
  'strangers.remove.sure': {
    one: 'Remover {count} pessoa que você não aprovou? Ela pode voltar enquanto a porta estiver aberta.',
    many: 'Remover {count} de pessoas que você não aprovou? Elas podem voltar enquanto a porta estiver aberta.',
    other: 'Remover {count} pessoas que você não aprovou? Elas podem voltar enquanto a porta estiver aberta.',
  },
  'strangers.remove.yes': {
    one: 'Sim, remover {count}',
    many: 'Sim, remover {count}',
    other: 'Sim, remover {count}',
  },
  'flood.text': {
    one: '{count} pessoa acabou de entrar.',
    many: '{count} de pessoas entraram em dez segundos. Se não forem do seu grupo, tranque a porta.',
    other: '{count} pessoas entraram em dez segundos. Se não forem do seu grupo, tranque a porta.',
  },
  'flood.mine': 'São do meu grupo',

  'erase.title': 'Apagar tudo agora',
  'erase.text':
    'Nomes, respostas, pontos e frases saem do servidor na hora e para sempre. Ninguém poderá voltar à sala.',
  'erase.record': 'Registros já baixados são arquivos à parte, fora do alcance deste servidor.',
  'erase.running': 'O workshop ainda não foi encerrado: quem está nele terá de sair.',
  'erase.agree': 'Quero apagar este workshop para sempre',
  'erase.yes': 'Apagar tudo',
  'erase.failed': 'Não foi possível apagar. Confira a conexão e tente de novo.',
};
