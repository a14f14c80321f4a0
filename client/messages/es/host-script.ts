/** What a facilitator may say at each step, a line each; and what to ask in the debrief. */
import type { Translation } from '../../lib/i18n.ts';
import type { hostScript as english } from '../en/host-script.ts';

export const hostScript: Translation<typeof english> = {
  'script.label': 'Guion',
  'ask.label': 'Pregunta',

  'script.lobby':
    'Les doy la bienvenida. Apunten la cámara al código, o escriban la dirección y las seis cifras.\nVale un apodo. No hace falta cuenta ni instalar nada.\nSaluden a la persona de al lado mientras llega el resto.',
  'script.brief': 'Van a recibir frases breves. ¿A qué lado pertenece cada una: «{leader}» o «{manager}»?',
  'script.brief.fits':
    'Comparamos con cinco artículos. Son textos de divulgación, no la verdad: pueden estar en desacuerdo, y decirlo.',
  'script.brief.fits.ownDeck':
    'Comparamos con lo que dice este mazo. Es un punto de vista, no la verdad: pueden estar en desacuerdo, y decirlo.',
  'script.brief.private':
    'Lo que respondan a solas es privado. Una respuesta que no coincide es útil: nos da de qué hablar.\nLa rapidez no da puntos.',
  'script.solo-sort':
    'Primero a solas y en silencio.\nDéjense llevar por la primera idea. Pueden cambiar cada tarjeta hasta que se acabe el tiempo.',
  'script.team-sort':
    'Ahora en equipo: un tablero por equipo, y cualquiera puede mover las tarjetas.\nEmpiecen por las tarjetas que llevan la marca «dividida». Ahí no están de acuerdo.\nPropongan cerrar cuando el resultado les convenza. El cierre necesita el acuerdo del equipo.',
  'script.team-sort.first':
    'Un tablero por equipo, y cualquiera puede mover las tarjetas.\nLean una tarjeta en voz alta y, antes de moverla, dejen que cada cual diga un lado.\nPropongan cerrar cuando el resultado les convenza. El cierre necesita el acuerdo del equipo.',
  'script.lock-1': 'Ven cuántas de sus tarjetas coinciden, pero no cuáles.\nPiensen un momento: ¿cuáles cambiarían?',
  'script.second-look':
    'El mismo tablero, una segunda oportunidad. Saben cuántas coinciden, no cuáles.\nDigan cuál es la tarjeta que más dudas les da, y por qué.',
  'script.lock-2': 'Todos los tableros están cerrados. Dejen el teléfono y miren hacia aquí.',
  'script.reveal':
    'Deja que miren un momento su propio tablero y muestra la primera tarjeta.\nUnos {seconds} segundos por tarjeta: léela, di el lado y sigue.\nQue conversen solo donde los equipos difieran o la tarjeta valga la mitad: una voz por cada lado.\nEl equipo que vea una tarjeta de otra manera puede apelar una vez, en una frase.',
  'script.score':
    'La puntuación cuenta las tarjetas que coinciden. No se muestran las respuestas de nadie.\nPregunta al equipo que va primero: ¿qué hicieron para ponerse de acuerdo?',
  'script.vote-1':
    'Lee la situación en voz alta, despacio.\n¿Qué hace falta: «{lead}», «{manage}» o «{both}»? Que cada cual vote a solas, sin decir nada.',
  'script.talk':
    'Busquen a alguien que quizá haya votado otra cosa. Traten de convencer a esa persona.\nEstén pendientes de algún motivo que no se les hubiera ocurrido.',
  'script.vote-2': 'Voten de nuevo. Pueden mantener su respuesta o cambiarla.',
  'script.scenario-reveal':
    '¿Quién ha cambiado de opinión? ¿Qué argumento lo logró?\nLee la explicación. ¿Vale también para el lugar donde trabajan?',
  'script.scenario-reveal.once':
    'Pregunta a una persona que votó otra cosa: ¿qué había a favor?\nLee la explicación. ¿Vale también para el lugar donde trabajan?',
  'script.final':
    'Lee los puestos del último al primero, con una pausa antes de cada uno.\nLos premios cuentan lo mismo: la segunda mirada, los cambios de opinión, la mejor apelación.',
  'script.final.plain':
    'Lee los puestos del último al primero, con una pausa antes de cada uno.\nDespués, los premios: cuentan tanto como los puntos.',
  'script.debrief-what':
    'El juego terminó; ahora viene lo útil. ¿Cómo están? Toquen una cara en el teléfono.\nVeamos qué pasó antes de juzgarlo.',
  'script.debrief-so-what':
    'Primero, dos minutos con la persona de al lado; después ponemos las ideas en común.\nAquí nadie tiene que tener razón.',
  'script.debrief-so-what.short':
    'Una pregunta, un momento para pensar y después dos o tres voces.\nAquí nadie tiene que tener razón.',
  'script.debrief-now-what':
    'Escriban una frase en el teléfono: cuando pase esto, voy a hacer aquello.\nDespués, dígansela a la persona de al lado. Aquí arriba no se muestran nombres.',
  'script.debrief-now-what.short':
    'Escriban una frase en el teléfono: cuando pase esto, voy a hacer aquello.\nAquí arriba no se muestran nombres.',
  'script.exit-check':
    'Para terminar, algo que no han visto, a solas. Les dice a ustedes, no a mí, qué se les quedó.\nY un toque más: ¿les resultó útil?',
  'script.exit-check.none': 'Un último toque en el teléfono: ¿les resultó útil?',
  'script.closed': 'Gracias por jugar y por discutir.',

  'ask.mood': '¿Cómo les fue, en una palabra?\n¿Cuándo movieron una tarjeta gracias al argumento de alguien?',
  'ask.contested.within':
    'Dentro de los equipos hubo dudas. ¿Quién lo vio distinto al principio?\n¿Qué tendría que ser cierto para que cada lado tuviera razón?',
  'ask.contested.between':
    'Los equipos lo ven distinto. ¿En qué pensaba cada uno?\nUna voz por cada lado, y después: ¿qué les haría cambiar de opinión?',
  'ask.contested.unknown': '¿Qué tendría que ser cierto para que cada lado tuviera razón?',
  'ask.contested.elsewhere':
    'Al final, la mayoría de ustedes está en otro lado que los artículos. ¿Qué vieron que los artículos no ven?\n¿Qué tendría que ser cierto para que tuvieran razón?',
  'ask.contested.elsewhere.ownDeck':
    'Al final, la mayoría de ustedes está en otro lado que el mazo. ¿Qué vieron que el mazo no ve?\n¿Qué tendría que ser cierto para que tuviera razón?',
  'ask.contested.none': 'Ninguna tarjeta dividió al grupo. ¿Por qué lo vieron tan claro?',
  'ask.matrix':
    '¿Qué tarjeta creían que todo el mundo vería igual que ustedes?\n¿Dónde hubo acuerdo total, y fue demasiado fácil?',
  'ask.lift.gain': '¿Qué vio su equipo en conjunto que nadie vio a solas?',
  'ask.lift.loss': '¿Quién lo vio y no lo dijo? ¿Qué habría hecho más fácil decirlo?',
  'ask.replay': 'Fíjense en una tarjeta que va y viene. ¿Qué se estaba diciendo en ese momento?',
  'ask.argue':
    'Nadie las ha clasificado. ¿En qué lado las pondrían, y por qué?\nPrimero díganselo a la persona de al lado; después escuchamos dos voces.',
  'ask.lean': 'En «{theme}» nos inclinamos hacia «{side}» más que los artículos. ¿Qué hizo que lo viéramos así?',
  'ask.lean.ownDeck': 'En «{theme}» nos inclinamos hacia «{side}» más que el mazo. ¿Qué hizo que lo viéramos así?',
  'ask.lean.balanced': 'Ningún tema se inclina mucho. ¿Hacia dónde se inclinaría el lugar donde trabajan?',
  'ask.lean.halo': '¿Dónde le dimos algo a «{side}» porque suena bien?',
  'ask.minds': '¿Qué situación les hizo cambiar de opinión? ¿Qué argumento lo logró?',
  'ask.pairs': '{one} y {other}, hablen entre ustedes: ¿qué hay a favor de su lado en estas tarjetas?',
  'ask.neither':
    '¿Cuándo les ayudó por última vez alguien a quien se le da bien el lado «{manager}»? ¿Qué hizo esa persona?\n¿Qué le pasa a un equipo que solo recibe una de las dos cosas?',
  'ask.claims': '¿Cuál de estas frases no habrían firmado esta mañana?',
  'ask.tips': '¿Cuál de estos consejos podrían probar esta semana, y con quién?',
  'ask.tips.theme':
    '«{theme}» es donde menos respuestas coincidieron. ¿Cuál de estos consejos podrían probar esta semana, y con quién?',
  'ask.wall':
    'Lee tres de las frases en voz alta. ¿Cuál tomarían prestada?\n¿Qué lado les resulta menos familiar, y quién podría enseñárselo?',
  'ask.exit': '¿Con cuál de las tarjetas nuevas dudaron?',
};
