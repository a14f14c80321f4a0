/** Words about who may host and help: cards, codes, helpers, newcomers, deleting. */
import type { Translation } from '../../lib/i18n.ts';
import type { hostCodes as english } from '../en/host-codes.ts';

export const hostCodes: Translation<typeof english> = {
  'alone.unknown.title': 'El taller {code} no se facilita desde este navegador',
  'alone.unknown.text':
    'Abre la consola en el navegador en el que se abrió el taller. Con una tarjeta de rescate o una invitación puedes entrar desde aquí.',
  'alone.gone.title': 'Este taller ya no está aquí',
  'alone.gone.text': 'Ya terminó y se ha eliminado.',
  'alone.led-elsewhere.title': 'Este taller se facilita ahora desde otro dispositivo',
  'alone.led-elsewhere.text':
    'Allí se usó la tarjeta de rescate. Este dispositivo ya no puede facilitarlo; podría volver a hacerlo con la tarjeta nueva de aquel.',
  'alone.dismissed.title': 'Ya no ayudas en este taller',
  'alone.dismissed.text': 'Quien facilita ha terminado tu ayuda. Si fue un error, pide otra invitación.',
  'alone.erased.title': 'El taller se ha borrado',
  'alone.erased.text':
    'Los nombres, las respuestas y los puntos ya no están en el servidor. Si alguien ha descargado un registro, le toca borrarlo.',

  'code.have': 'Tengo un código',
  'code.about':
    'Con una tarjeta de rescate facilitas el taller desde este dispositivo. Con una invitación ayudas a quien facilita.',
  'code.text': 'Todo lo que pone en la tarjeta',
  'code.hint':
    'Seis cifras, una letra y siete grupos de cuatro. También valen las minúsculas, y los espacios no importan.',
  'code.go': 'Entrar',
  'code.wrong.shape': 'Falta algo. Empieza con seis cifras y R o H, y siguen siete grupos de cuatro.',
  'code.wrong.typo': 'Hay un error en los siete grupos. Compáralos con la tarjeta, signo por signo.',
  'code.wrong.screen': 'Esta es la clave de un proyector. Escríbela en la página /screen.',
  'code.refused.room': 'No hay ningún taller con estas seis cifras. Puede que haya terminado.',
  'code.refused.rescue': 'Esta tarjeta ya se usó o se sustituyó. Solo funciona la tarjeta de rescate más reciente.',
  'code.refused.helper': 'Esta invitación ya no es válida. Pide otra a quien facilita.',

  'card.title': 'Tarjeta de rescate',
  'card.open': 'Imprimir tarjeta de rescate',
  'card.about':
    'Imprímela antes de empezar. Si este dispositivo se pierde o falla, quien tenga la tarjeta puede seguir facilitando desde cualquier otro.',
  'card.care': 'Guárdala como una llave: quien la tenga puede tomar el control del taller. Funciona una sola vez.',
  'card.show': 'Mostrarla (no mientras otras personas vean esta pantalla)',
  'card.print': 'Imprimir',
  'card.noted': 'Ya la anoté',
  'card.absent': 'Este navegador no la tiene. Está en el navegador desde el que se facilitó primero el taller.',
  'card.due':
    'Ahora facilitas tú este taller. La tarjeta de rescate que usaste ya no sirve: imprime una nueva. Tus ayudantes quedaron fuera junto con el dispositivo anterior: envía nuevas invitaciones.',
  'card.printed.title': 'Two Hats: tarjeta de rescate del taller {code}, {day}',
  'card.square': 'Código QR con el mismo texto',
  'card.how': 'En otro dispositivo, abre {address}, elige «Tengo un código» y escribe este texto.',

  'helpers.title': 'Ayudantes',
  'helpers.none': 'Todavía no te ayuda nadie.',
  'helpers.invite': 'Invitar a alguien',
  'helpers.invite.go': 'Invitar',
  'helpers.invite.as': 'Invitar: {what}',
  'helpers.run': 'Facilita el taller contigo',
  'helpers.run.about': 'Puede hacer avanzar el taller en todo y atender a las personas. Ve las notas.',
  'helpers.moderate': 'Atiende a las personas',
  'helpers.moderate.about':
    'Puede cambiar y ocultar nombres, retirar y bloquear a personas, ocultar frases y cerrar la puerta.',
  'helpers.moderate.dock': 'Quien facilita hace avanzar el taller. Tú atiendes a las personas.',
  'helpers.badge.run': 'Ayudas: puedes facilitar el taller',
  'helpers.badge.moderate': 'Ayudas: atiendes a las personas',
  'helpers.project': 'Solo proyecta',
  'helpers.project.about': 'Un proyector propio: ve lo que ve el grupo y no puede hacer nada.',
  'helpers.project.how': 'En su dispositivo: abrir {address} y escribir las seis cifras y esta clave.',
  'helpers.name': 'Ayudante {number}',
  'helpers.online': 'presente',
  'helpers.offline': 'ausente',
  'helpers.code.show': 'Mostrar el código',
  'helpers.code.hide': 'Ocultar el código',
  'helpers.code.how':
    'En su dispositivo: abrir {address}, elegir «Tengo un código» y escribir este texto. Cada código es para una persona: si lo usan varias, el lugar queda para la última.',
  'helpers.invited': 'Invitación creada. El código se muestra en {name}.',
  'helpers.square': 'Código QR con el mismo texto',
  'helpers.dismiss': 'Terminar la ayuda',
  'helpers.dismiss.sure': '{name} sale de inmediato y el código deja de servir.',
  'helpers.dismiss.yes': 'Sí, terminar',

  'strangers.summary': 'Por si entra gente ajena',
  'strangers.about':
    'Aprueba a tu gente cuando ya esté aquí. Así podrás retirar de una sola vez a quienes lleguen después.',
  'strangers.approve': 'Aprobar a todo el grupo',
  'strangers.here': {
    one: 'Hay {count} persona sin aprobar',
    many: 'Hay {count} de personas sin aprobar',
    other: 'Hay {count} personas sin aprobar',
  },
  'strangers.remove': {
    one: 'Retirar a esta persona',
    many: 'Retirar a {count} de personas',
    other: 'Retirar a estas {count}',
  },
  'strangers.remove.sure': {
    one: '¿Retirar a {count} persona sin aprobar? Puede volver mientras la puerta esté abierta.',
    many: '¿Retirar a {count} de personas sin aprobar? Pueden volver mientras la puerta esté abierta.',
    other: '¿Retirar a {count} personas sin aprobar? Pueden volver mientras la puerta esté abierta.',
  },
  'strangers.remove.yes': {
    one: 'Sí, retirar a {count}',
    many: 'Sí, retirar a {count}',
    other: 'Sí, retirar a {count}',
  },
  'flood.text': {
    one: 'Acaba de entrar {count} persona.',
    many: 'Han entrado {count} de personas en diez segundos. Si no son de tu grupo, cierra la puerta.',
    other: 'Han entrado {count} personas en diez segundos. Si no son de tu grupo, cierra la puerta.',
  },
  'flood.mine': 'Son de mi grupo',

  'erase.title': 'Borrar todo ahora',
  'erase.text':
    'Los nombres, las respuestas, los puntos y las frases se borran del servidor de inmediato y para siempre. Nadie podrá volver a la sala.',
  'erase.record': 'Los registros ya descargados son archivos aparte, fuera del alcance de este servidor.',
  'erase.running': 'El taller aún no ha terminado: todas las personas que están en él quedarán fuera.',
  'erase.agree': 'Quiero borrar este taller para siempre',
  'erase.yes': 'Borrar todo',
  'erase.failed': 'No se pudo borrar. Revisa la conexión e inténtalo de nuevo.',
};
