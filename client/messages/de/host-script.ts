/** What a facilitator may say at each step, a line each; and what to ask in the debrief. */
import type { Translation } from '../../lib/i18n.ts';
import type { hostScript as english } from '../en/host-script.ts';

export const hostScript: Translation<typeof english> = {
  'script.label': 'Sprechtext',
  'ask.label': 'Fragen',

  'script.lobby':
    'Willkommen. Richtet die Kamera auf den Code, oder tippt die Adresse und die sechs Ziffern ein.\nEin Spitzname genügt. Kein Konto, keine Installation.\nSagt der Person neben euch Hallo, während die anderen ankommen.',
  'script.brief': 'Ihr bekommt kurze Aussagen. Auf welche Seite gehört jede: {leader} oder {manager}?',
  'script.brief.fits':
    'Wir vergleichen mit fünf Artikeln. Das sind populäre Texte, nicht die Wahrheit: Ihr dürft anderer Meinung sein, und sagt es auch.',
  'script.brief.fits.ownDeck':
    'Wir vergleichen mit dem, was dieser Kartensatz sagt. Das ist eine Sicht, nicht die Wahrheit: Ihr dürft anderer Meinung sein, und sagt es auch.',
  'script.brief.private':
    'Eure eigenen Antworten bleiben privat. Danebenliegen ist nützlich, dann haben wir etwas zu besprechen.\nSchnell sein bringt nichts.',
  'script.solo-sort':
    'Erst alle für sich, und ganz still.\nFolgt dem ersten Gedanken. Ihr könnt jede Karte noch ändern, bis die Zeit um ist.',
  'script.team-sort':
    'Jetzt zusammen: ein Board pro Team, und alle können die Karten bewegen.\nBeginnt mit den Karten, auf denen „uneins“ steht. Da seht ihr es verschieden.\nSchlagt das Abschließen vor, wenn ihr zufrieden seid. Dafür braucht es die Zustimmung eures Teams.',
  'script.team-sort.first':
    'Ein Board pro Team, und alle können die Karten bewegen.\nLest eine Karte laut vor, und lasst alle eine Seite nennen, bevor ihr sie bewegt.\nSchlagt das Abschließen vor, wenn ihr zufrieden seid. Dafür braucht es die Zustimmung eures Teams.',
  'script.lock-1':
    'Ihr seht, wie viele eurer Karten passen, aber nicht, welche.\nÜberlegt kurz: Welche würdet ihr umsortieren?',
  'script.second-look':
    'Dasselbe Board, zweite Chance. Ihr wisst, wie viele passen, aber nicht, welche.\nNennt die Karte, bei der ihr am unsichersten seid, und sagt, warum.',
  'script.lock-2': 'Alle Boards sind abgeschlossen. Handys aus der Hand, Augen nach vorn.',
  'script.reveal':
    'Lass sie kurz ihr eigenes Board ansehen, dann zeig die erste Karte.\nEtwa {seconds} Sekunden pro Karte: vorlesen, die Seite nennen, weiter.\nLass nur dort reden, wo die Teams auseinanderliegen oder die Karte halb zählt: eine Stimme für jede Seite.\nEin Team, das eine Karte anders sieht, darf einmal Einspruch einlegen, in einem Satz.',
  'script.score':
    'Gezählt werden die Karten, die passen. Eigene Antworten zeigen wir von niemandem.\nFrag das Team an der Spitze: Wie habt ihr euch geeinigt?',
  'script.vote-1':
    'Lies die Situation laut und langsam vor.\nWas braucht es hier: „{lead}“, „{manage}“ oder „{both}“? Stimmt für euch allein ab, ohne ein Wort.',
  'script.talk':
    'Sucht euch eine Person, die vielleicht anders gestimmt hat. Überzeugt euch gegenseitig.\nAchtet auf einen Grund, an den ihr noch nicht gedacht habt.',
  'script.vote-2': 'Stimmt noch einmal ab. Ihr dürft bei eurer Antwort bleiben oder sie ändern.',
  'script.scenario-reveal':
    'Wer hat umgedacht? Welches Argument war es?\nLies die Erklärung vor. Gilt das auch dort, wo ihr arbeitet?',
  'script.scenario-reveal.once':
    'Frag eine Person, die anders gestimmt hat: Was sprach dafür?\nLies die Erklärung vor. Gilt das auch dort, wo ihr arbeitet?',
  'script.final':
    'Lies die Plätze vom letzten bis zum ersten vor, mit einer Pause vor jedem.\nDie Auszeichnungen zählen genauso viel: der zweite Blick, das Umdenken, der beste Einspruch.',
  'script.final.plain':
    'Lies die Plätze vom letzten bis zum ersten vor, mit einer Pause vor jedem.\nDann die Auszeichnungen: Sie zählen so viel wie die Punkte.',
  'script.debrief-what':
    'Das Spiel ist vorbei, jetzt wird es nützlich. Wie geht es euch? Tippt auf dem Handy auf ein Gesicht.\nSchauen wir erst, was passiert ist, bevor wir urteilen.',
  'script.debrief-so-what': 'Erst zwei Minuten zu zweit, dann sammeln wir.\nHier muss niemand recht haben.',
  'script.debrief-so-what.short':
    'Eine Frage, ein Moment zum Nachdenken, dann zwei oder drei Stimmen.\nHier muss niemand recht haben.',
  'script.debrief-now-what':
    'Schreibt auf dem Handy einen Satz: Wenn dies passiert, werde ich das tun.\nSagt ihn dann der Person neben euch. Namen stehen hier vorn nicht.',
  'script.debrief-now-what.short':
    'Schreibt auf dem Handy einen Satz: Wenn dies passiert, werde ich das tun.\nNamen stehen hier vorn nicht.',
  'script.exit-check':
    'Zum Schluss etwas, das ihr noch nicht kennt, jede Person für sich. Es zeigt euch, nicht uns, was hängen geblieben ist.\nUnd noch einmal tippen: War es nützlich?',
  'script.exit-check.none': 'Noch einmal aufs Handy tippen: War es nützlich?',
  'script.closed': 'Danke fürs Mitspielen und fürs Diskutieren.',

  'ask.mood':
    'Wie war es für euch, in einem Wort?\nWann hat euch ein Grund von jemand anderem dazu gebracht, eine Karte zu bewegen?',
  'ask.contested.within':
    'Ihr wart innerhalb der Teams unsicher. Wer hat es zuerst anders gesehen?\nWas müsste gelten, damit die eine oder die andere Seite recht hat?',
  'ask.contested.between':
    'Die Teams sehen es verschieden. Woran hat jedes Team gedacht?\nEine Stimme für jede Seite, dann: Was würde euch umstimmen?',
  'ask.contested.unknown': 'Was müsste gelten, damit die eine oder die andere Seite recht hat?',
  'ask.contested.elsewhere':
    'Die meisten von euch liegen am Ende auf einer anderen Seite als die Artikel. Was habt ihr gesehen, das dort fehlt?\nWas müsste gelten, damit die Artikel recht haben?',
  'ask.contested.elsewhere.ownDeck':
    'Die meisten von euch liegen am Ende auf einer anderen Seite als der Kartensatz. Was habt ihr gesehen, das dort fehlt?\nWas müsste gelten, damit der Kartensatz recht hat?',
  'ask.contested.none': 'Bei keiner Karte waren wir uneins. Was hat euch so sicher gemacht?',
  'ask.matrix':
    'Bei welcher Karte dachtet ihr, alle sähen sie so wie ihr?\nWo waren wir uns alle einig, und war das zu leicht?',
  'ask.lift.gain': 'Was hat euer Team zusammen gesehen, das allein niemand gesehen hat?',
  'ask.lift.loss': 'Wer hat es gesehen und nicht gesagt? Was hätte es leichter gemacht, es zu sagen?',
  'ask.replay': 'Achtet auf eine Karte, die hin und her wandert. Was wurde da gerade gesagt?',
  'ask.argue':
    'Diese hat niemand einsortiert. Welche Seite, und warum?\nSagt es erst der Person neben euch, dann hören wir zwei Stimmen.',
  'ask.lean': 'Beim Thema „{theme}“ neigen wir zu „{side}“, mehr als die Artikel. Was ließ es so aussehen?',
  'ask.lean.ownDeck': 'Beim Thema „{theme}“ neigen wir zu „{side}“, mehr als der Kartensatz. Was ließ es so aussehen?',
  'ask.lean.balanced':
    'Bei keinem Thema neigen wir stark zu einer Seite. Wohin würde man dort neigen, wo ihr arbeitet?',
  'ask.lean.halo': 'Wo haben wir etwas auf die Seite „{side}“ gelegt, weil es angenehm klingt?',
  'ask.minds': 'Bei welchem Szenario habt ihr umgedacht? Welches Argument war es?',
  'ask.pairs': '{one} und {other}, wendet euch einander zu: Was spricht bei diesen Karten für eure Seite?',
  'ask.neither':
    'Wann hat euch zuletzt eine Person geholfen, deren Stärke auf der Seite „{manager}“ liegt? Was hat sie getan?\nWas passiert mit einem Team, das nur eines von beiden bekommt?',
  'ask.claims': 'Welchen dieser Sätze hättet ihr heute Morgen nicht unterschrieben?',
  'ask.tips': 'Was davon könntet ihr diese Woche ausprobieren, und mit wem?',
  'ask.tips.theme':
    'Beim Thema „{theme}“ passten die wenigsten Antworten. Was davon könntet ihr diese Woche ausprobieren, und mit wem?',
  'ask.wall':
    'Lies drei der Sätze vor. Welchen würdet ihr euch ausleihen?\nWelche Seite ist euch weniger vertraut, und wer könnte sie euch zeigen?',
  'ask.exit': 'Bei welcher der neuen Karten habt ihr gezögert?',
};
