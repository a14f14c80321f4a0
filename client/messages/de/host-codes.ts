/** Words about who may host and help: cards, codes, helpers, newcomers, deleting. */
import type { Translation } from '../../lib/i18n.ts';
import type { hostCodes as english } from '../en/host-codes.ts';

export const hostCodes: Translation<typeof english> = {
  'alone.unknown.title': 'Dieser Browser moderiert {code} nicht',
  'alone.unknown.text':
    'Öffne die Moderationsseite in dem Browser, in dem der Workshop geöffnet wurde. Mit einer Notfallkarte oder einer Einladung kommst du auch von hier aus hinein.',
  'alone.gone.title': 'Diesen Workshop gibt es nicht mehr',
  'alone.gone.text': 'Er ist vorbei und wurde aufgeräumt.',
  'alone.led-elsewhere.title': 'Dieser Workshop wird jetzt auf einem anderen Gerät moderiert',
  'alone.led-elsewhere.text':
    'Dort wurde die Notfallkarte benutzt. Dieses Gerät kann nicht mehr moderieren, außer mit der neuen Karte des anderen Geräts.',
  'alone.dismissed.title': 'Deine Assistenz in diesem Workshop ist beendet',
  'alone.dismissed.text': 'Die Moderation hat sie beendet. War das ein Versehen, bitte um eine neue Einladung.',
  'alone.erased.title': 'Der Workshop ist gelöscht',
  'alone.erased.text':
    'Namen, Antworten und Punkte sind vom Server verschwunden. Wer ein Protokoll heruntergeladen hat, muss es selbst löschen.',

  'code.have': 'Ich habe einen Code',
  'code.about':
    'Mit einer Notfallkarte moderierst du auf diesem Gerät. Mit einer Einladung unterstützt du die Moderation.',
  'code.text': 'Alles, was auf der Karte steht',
  'code.hint':
    'Sechs Ziffern, ein Buchstabe, dann sieben Vierergruppen. Kleinbuchstaben genügen, Leerzeichen sind egal.',
  'code.go': 'Los',
  'code.wrong.shape': 'Da fehlt etwas. Am Anfang stehen sechs Ziffern und R oder H, dann kommen sieben Vierergruppen.',
  'code.wrong.typo': 'In den sieben Gruppen steckt ein Tippfehler. Vergleich sie Zeichen für Zeichen mit der Karte.',
  'code.wrong.screen': 'Das ist der Schlüssel eines Beamers. Gib ihn stattdessen auf der Seite /screen ein.',
  'code.refused.room': 'Zu diesen sechs Ziffern gibt es keinen Workshop. Vielleicht ist er vorbei.',
  'code.refused.rescue': 'Diese Karte wurde schon benutzt oder ersetzt. Nur die neueste Notfallkarte gilt.',
  'code.refused.helper': 'Diese Einladung gilt nicht mehr. Bitte die Moderation um eine neue.',

  'card.title': 'Notfallkarte',
  'card.open': 'Notfallkarte drucken',
  'card.about':
    'Druck sie vor dem Start. Geht dieses Gerät verloren oder kaputt, kann mit der Karte jedes andere weiter moderieren.',
  'card.care': 'Hüte sie wie einen Schlüssel: Wer sie hat, kann den Workshop übernehmen. Sie gilt einmal.',
  'card.show': 'Anzeigen (nicht, wenn andere mitsehen)',
  'card.print': 'Drucken',
  'card.noted': 'Ich habe sie notiert',
  'card.absent': 'Dieser Browser hat sie nicht. Sie ist in dem Browser, der den Workshop zuerst moderiert hat.',
  'card.due':
    'Du moderierst diesen Workshop jetzt. Die benutzte Notfallkarte gilt nicht mehr: Druck eine neue. Die Assistenz wurde mit dem alten Gerät abgemeldet: Lade sie neu ein.',
  'card.printed.title': 'Two Hats: Notfallkarte für Workshop {code}, {day}',
  'card.square': 'QR-Code mit demselben Text',
  'card.how': 'Auf einem anderen Gerät {address} öffnen, „Ich habe einen Code“ wählen und diesen Text eingeben.',

  'helpers.title': 'Assistenz',
  'helpers.none': 'Noch unterstützt dich niemand.',
  'helpers.invite': 'Jemanden einladen',
  'helpers.invite.go': 'Einladen',
  'helpers.invite.as': 'Einladen: {what}',
  'helpers.run': 'Co-Moderation',
  'helpers.run.about': 'Darf alles, was den Workshop voranbringt, und die Leute betreuen. Sieht die Notizen.',
  'helpers.moderate': 'Betreuung der Leute',
  'helpers.moderate.about':
    'Darf Namen ändern und verbergen, Leute entfernen und sperren, Sätze verbergen und die Tür schließen.',
  'helpers.moderate.dock': 'Den Ablauf steuert die Moderation. Du betreust die Leute.',
  'helpers.badge.run': 'Du assistierst: Co-Moderation',
  'helpers.badge.moderate': 'Du assistierst: Betreuung',
  'helpers.project': 'Nur Beamer',
  'helpers.project.about': 'Ein eigener Beamer: Er zeigt, was der Raum sieht, und kann sonst nichts.',
  'helpers.project.how': 'Auf dem anderen Gerät {address} öffnen und die sechs Ziffern und diesen Schlüssel eingeben.',
  'helpers.name': 'Assistenz {number}',
  'helpers.online': 'da',
  'helpers.offline': 'nicht da',
  'helpers.code.show': 'Code zeigen',
  'helpers.code.hide': 'Code verbergen',
  'helpers.code.how':
    'Auf dem anderen Gerät {address} öffnen, „Ich habe einen Code“ wählen und diesen Text eingeben. Ein Code gilt für eine Person: Wer ihn zuletzt eingibt, hat den Platz.',
  'helpers.invited': 'Eingeladen. Der Code steht bei {name}.',
  'helpers.square': 'QR-Code mit demselben Text',
  'helpers.dismiss': 'Assistenz beenden',
  'helpers.dismiss.sure': '{name} ist sofort draußen, und der Code gilt nicht mehr.',
  'helpers.dismiss.yes': 'Ja, beenden',

  'strangers.summary': 'Falls Fremde kommen könnten',
  'strangers.about':
    'Bestätige deine Leute, sobald sie da sind. Wer später kommt, lässt sich dann auf einmal entfernen.',
  'strangers.approve': 'Alle hier bestätigen',
  'strangers.here': {
    one: '{count} Person hier ist nicht bestätigt',
    other: '{count} Personen hier sind nicht bestätigt',
  },
  'strangers.remove': { one: 'Diese Person entfernen', other: 'Diese {count} entfernen' },
  'strangers.remove.sure': {
    one: '{count} Person entfernen, die du nicht bestätigt hast? Solange die Tür offen ist, kann sie wiederkommen.',
    other:
      '{count} Personen entfernen, die du nicht bestätigt hast? Solange die Tür offen ist, können sie wiederkommen.',
  },
  'strangers.remove.yes': { one: 'Ja, {count} entfernen', other: 'Ja, {count} entfernen' },
  'flood.text': {
    one: '{count} Person ist gerade hereingekommen.',
    other:
      '{count} Personen sind in den letzten zehn Sekunden hereingekommen. Gehören sie nicht zu dir, schließ die Tür.',
  },
  'flood.mine': 'Gehören zu mir',

  'erase.title': 'Jetzt alles löschen',
  'erase.text':
    'Namen, Antworten, Punkte und Sätze verschwinden sofort und endgültig vom Server. Niemand kann in den Raum zurück.',
  'erase.record': 'Heruntergeladene Protokolle sind eigene Dateien, an die dieser Server nicht herankommt.',
  'erase.running': 'Der Workshop ist noch nicht beendet: Alle, die darin sind, werden abgemeldet.',
  'erase.agree': 'Ich will diesen Workshop endgültig löschen',
  'erase.yes': 'Alles löschen',
  'erase.failed': 'Das Löschen hat nicht geklappt. Prüf die Verbindung und versuch es noch einmal.',
};
