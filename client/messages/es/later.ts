/** Words of the page for a week after the workshop. */
import type { Translation } from '../../lib/i18n.ts';
import type { later as english } from '../en/later.ts';

export const later: Translation<typeof english> = {
  'later.page': 'Two Hats – una semana después',
  'later.title': 'Una semana después',
  'later.about': {
    one: 'Una semana después: una tarjeta que nadie vio en tu taller. ¿Qué se te ha quedado?',
    many: 'Una semana después: {count} de tarjetas que nadie vio en tu taller. ¿Qué se te ha quedado?',
    other: 'Una semana después: {count} tarjetas que nadie vio en tu taller. ¿Qué se te ha quedado?',
  },
  'later.private': 'Sin cuenta y sin nombres. Lo que tocas se queda en esta página: nada se envía, nada se guarda.',

  'later.code': 'Código de tu taller',
  'later.codeHint': 'Seis cifras. Están en lo que guardaste del taller.',
  'later.codeWrong': 'Un código tiene seis cifras y no empieza por 0.',
  'later.show': 'Ver las tarjetas',
  'later.none': 'No hay tarjetas con el código {code}.',
  'later.noneWhy':
    'Quizá hay una cifra equivocada, el taller aún no ha terminado o ya pasó su fecha: a partir de ella se borra todo.',
  'later.other': 'Otro código',
  'later.failed': 'Las tarjetas no llegaron. Revisa tu conexión e inténtalo de nuevo.',

  'later.progress': 'Tarjeta {card} de {cards}',
  'later.ask': '¿Quién hace esto?',
  'later.keys': 'Toca un lado o usa las flechas del teclado.',
  'later.key': 'Según los artículos: {side}',
  'later.key.ownDeck': 'Según el mazo: {side}',
  'later.end': 'Ver cómo te fue',

  'later.result': {
    one: 'Coinciden con los artículos: {fits} de {count}',
    many: 'Coinciden con los artículos: {fits} de {count}',
    other: 'Coinciden con los artículos: {fits} de {count}',
  },
  'later.result.ownDeck': {
    one: 'Coinciden con el mazo: {fits} de {count}',
    many: 'Coinciden con el mazo: {fits} de {count}',
    other: 'Coinciden con el mazo: {fits} de {count}',
  },
  'later.useful': 'Lo que buscaste en la memoria se queda más tiempo. Las que no coincidieron también ayudaron.',
  'later.noCards': 'En tu taller se jugaron todas las tarjetas de este mazo. Queda una pregunta.',
  'later.hat': '¿Qué sombrero llevaste esta semana?',
  'later.hatHow': 'Piensa en un momento. La respuesta es solo para ti.',
  'later.hatOne': '¿Y dónde habría ayudado el otro sombrero?',
  'later.hatBoth': '¿Y cuál de los dos les hacía más falta a quienes te rodean?',
};
