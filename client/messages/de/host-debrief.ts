/** Words of the debrief on the host's console, and of what comes after the end. */
import type { Translation } from '../../lib/i18n.ts';
import type { hostDebrief as english } from '../en/host-debrief.ts';

export const hostDebrief: Translation<typeof english> = {
  'driver.title': 'Auf der Leinwand',
  'driver.now': 'Auf der Leinwand: {what}',
  'driver.panels': 'Ansichten dieses Teils',
  'driver.page': '{panel}, Seite {page} von {pages}',
  'driver.turning': 'Alle Ansichten, eine nach der anderen',
  'driver.on': 'Weiter: {what}',
  'driver.on.page': 'Nächste Seite',
  'driver.on.card': 'Weiter: Karte {card}',
  'driver.on.reasons': 'Weiter: Gründe zu dieser Karte',
  'driver.on.none': 'Nächste Ansicht',
  'driver.end': 'Zum nächsten Schritt',
  'driver.last': 'Die letzte Ansicht dieses Teils',
  'driver.keys': 'Tasten: Bild ab, Bild auf',
  'driver.essential': 'am wichtigsten',
  'driver.weights': 'Am wichtigsten; das Übrige, wenn Zeit ist.',
  'driver.pace': {
    one: 'Geplant: {time}, genug für etwa {count} von {pages} Seiten. Lieber eine besprechen als alle zeigen.',
    other: 'Geplant: {time}, genug für etwa {count} von {pages} Seiten. Lieber eine besprechen als alle zeigen.',
  },

  'driver.replay.play': 'Abspielen',
  'driver.replay.start': 'Zurück zum Anfang',
  'driver.replay.at': 'Bis hierhin abspielen',
  'driver.replay.jump': 'Springen zu',
  'driver.replay.part': 'Runde {round}: {part}',
  'driver.replay.hot': {
    one: 'Am häufigsten umsortiert: „{card}“, {count}-mal',
    other: 'Am häufigsten umsortiert: „{card}“, {count}-mal',
  },

  'debrief.mood.none': 'Wird ab fünf Antworten gezeigt.',
  'debrief.facts': '{people} Personen haben {placements}-mal Karten einsortiert und {changed}-mal umsortiert.',
  'debrief.facts.votes': 'Nach dem Austausch geändert: {votesChanged} von {votes} Stimmen.',
  'debrief.facts.churn': 'Vor dem Abschluss hat ein Team eine Karte im Schnitt {churn}-mal umsortiert.',
  'debrief.agreement': 'Einigkeit',
  'debrief.fit': 'allein {share} passend ({low} bis {high})',
  'debrief.hard': 'selten passend',
  'debrief.easy': 'fast immer passend',
  'debrief.hot': 'oft umsortiert',
  'debrief.lean': 'Neigung',
  'debrief.halo':
    'An „{side}“ gingen {positive} von dem, was angenehm klingt, und {negative} von dem, was nicht angenehm klingt.',
  'debrief.minds':
    'Von den ersten Stimmen, die nicht passten, kamen {gain} herüber; von den passenden gingen {loss} verloren.',
  'debrief.pair': '{one} und {other} unterscheiden sich bei {differ} von {total} Karten, am meisten bei diesen:',
  'debrief.tips.none': 'Die Tipps sind nicht angekommen. Versuch es noch einmal.',
  'debrief.exit.none': 'Noch keine Zahlen: Sie erscheinen ab fünf Antworten.',
  'debrief.exit.share': '{share} passend bei Karten, die vorher niemand kannte',
  'debrief.exit.solo': '{share} passend in der ersten Runde, allein',
  'debrief.exit.transfer': 'Unterschied: {points} Prozentpunkte',
  'debrief.exit.useful': 'Nützlichkeit: {stars} von 5',
  'debrief.exit.people': { one: '{count} Person hat geantwortet', other: '{count} Personen haben geantwortet' },
  'debrief.hide': 'Verbergen',
  'debrief.hide.what': 'Verbergen: {text}',
  'debrief.unhide': 'Wieder zeigen',
  'debrief.unhide.what': 'Wieder zeigen: {text}',
  'debrief.hidden': 'verborgen',

  'talk.title': 'Karten zum Besprechen',
  'talk.none': 'Bei keiner Karte war der Raum uneins.',
  'talk.shown': 'auf der Leinwand',
  'talk.within': 'uneins innerhalb der Teams',
  'talk.between': 'uneins zwischen den Teams',
  'talk.replace': 'Ersetzen',
  'talk.replace.what': 'Ersetzen: {text}',
  'talk.add': 'Karte hinzufügen',
  'talk.choose': 'Karte zum Besprechen wählen',
  'talk.choose.about':
    'Oben stehen die, bei denen der Raum am meisten uneins war. Handys und Leinwand folgen deiner Wahl.',
  'talk.chosen': 'schon gewählt',
  'talk.auto': 'Das Programm wählen lassen',

  'reasons.for': 'Für „{side}“',
  'reasons.none': 'keine',
  'reasons.missing': {
    one: 'Der Raum sieht die Gründe, sobald {count} weiterer da ist',
    other: 'Der Raum sieht die Gründe, sobald {count} weitere da sind',
  },
  'reasons.sentences': 'Was geschrieben wurde',
  'reasons.more': {
    one: '{count} weiterer Satz steht hier nicht. Auf der Leinwand erscheinen nur Sätze, die hier stehen; im Bericht stehen alle.',
    other:
      '{count} weitere Sätze stehen hier nicht. Auf der Leinwand erscheinen nur Sätze, die hier stehen; im Bericht stehen alle.',
  },

  'wall.title': 'Vorsätze',
  'wall.none': 'Sie erscheinen hier, sobald jemand einen abschickt.',

  'closed.text': 'Der Workshop ist vorbei.',
  'closed.report': 'Bericht öffnen',
  'closed.report.about': 'Alle Zahlen, der Verlauf der Boards und Dateien zum Mitnehmen.',
  'closed.names': 'Namen, und was Antworten mit Personen verbindet, werden {hours} Stunden nach dem Ende gelöscht.',
  'closed.again': 'Noch einen moderieren',
  'closed.share': 'Für alle, die dabei waren',
  'closed.share.report': 'Die eigene Seite, auf dem Handy, mit dem gespielt wurde',
  'closed.share.later': 'Vier neue Karten für {day}: Was ist hängen geblieben?',
  'closed.copy': 'Kopieren',
  'closed.copy.what': 'Kopieren: {address}',
  'closed.copy.failed': 'Kopieren ging nicht. Markiere die Adresse und kopiere sie selbst.',
  'closed.record': 'Protokoll aller Fakten (zum Nachprüfen)',
  'closed.record.about':
    'Alles, was passiert ist, Schritt für Schritt, als Datei. Personen haben Nummern, keine Namen.',
  'closed.record.failed': 'Der Download hat nicht geklappt. Warte zehn Sekunden und versuch es noch einmal.',
};
