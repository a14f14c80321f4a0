/** What a facilitator may say at each step, a line each; and what to ask in the debrief. */
export const hostScript = {
  'script.label': 'Script',
  'ask.label': 'Ask',

  'script.lobby':
    'Welcome. Point your camera at the code, or type the address and the six digits.\nA nickname is fine. No account, nothing to install.\nSay hello to the person next to you while the others arrive.',
  'script.brief': 'You will get short statements. Which side does each belong to: {leader} or {manager}?',
  'script.brief.fits':
    'We compare with five articles. They are popular pieces, not the truth: you may disagree, and say so.',
  'script.brief.fits.ownDeck':
    'We compare with what this deck says. It is one view, not the truth: you may disagree, and say so.',
  'script.brief.private':
    'Your own answers stay private. A wrong guess is useful, it gives us something to talk about.\nSpeed earns nothing.',
  'script.solo-sort':
    'First on your own, and in silence.\nGo with your first thought. You can change every card until the time is up.',
  'script.team-sort':
    'Now together: one board per team, and all of you can move the cards.\nBegin with the cards that carry a split mark. There you disagree.\nPropose to lock when you are happy. The lock needs the consent of your team.',
  'script.team-sort.first':
    'One board per team, and all of you can move the cards.\nRead a card aloud, and let everybody say a side before you move it.\nPropose to lock when you are happy. The lock needs the consent of your team.',
  'script.lock-1':
    'You see how many of your cards fit, but not which ones.\nThink for a moment: which ones would you turn?',
  'script.second-look':
    'Same board, second chance. You know how many fit, not which.\nName the card you are least sure of, and say why.',
  'script.lock-2': 'All boards are locked. Hands off the phones, eyes up here.',
  'script.reveal':
    'Let them look at their own board for a moment, then show the first card.\nAbout {seconds} seconds a card: read it, say the side, go on.\nTalk only where the teams differ or the card counts half: one voice for each side.\nA team that sees a card otherwise may appeal once, in one sentence.',
  'script.score':
    'The score counts the cards that fit. Nobody’s own answers are shown.\nAsk the team at the top: what did you do to agree?',
  'script.vote-1':
    'Read the situation aloud, slowly.\nWhat does it call for: {lead}, {manage} or {both}? Vote on your own, without a word.',
  'script.talk':
    'Turn to somebody who may have voted differently. Convince them.\nListen for a reason that you had not thought of.',
  'script.vote-2': 'Vote again. You may keep your answer, or change it.',
  'script.scenario-reveal':
    'Who changed their mind? What was the argument that did it?\nRead the explanation. Does it fit where you work?',
  'script.scenario-reveal.once':
    'Ask one person who voted otherwise: what spoke for it?\nRead the explanation. Does it fit where you work?',
  'script.final':
    'Read the places from the lowest to the first, and leave a pause before each.\nThe awards count as much: the second look, the minds that changed, the best appeal.',
  'script.final.plain':
    'Read the places from the lowest to the first, and leave a pause before each.\nThen the awards: they count as much as the points.',
  'script.debrief-what':
    'The game is over, now it gets useful. How are you? Tap a face on your phone.\nLet us look at what happened before we judge it.',
  'script.debrief-so-what': 'Two minutes with a neighbour first, then we collect.\nNobody has to be right here.',
  'script.debrief-so-what.short':
    'One question, a moment to think, then two or three voices.\nNobody has to be right here.',
  'script.debrief-now-what':
    'Write one sentence on your phone: when this happens, I will do that.\nThen say it to your neighbour. Names are not shown up here.',
  'script.debrief-now-what.short':
    'Write one sentence on your phone: when this happens, I will do that.\nNames are not shown up here.',
  'script.exit-check':
    'To finish, something you have not seen, on your own. It tells you, not us, what stuck.\nAnd one tap: was this useful?',
  'script.exit-check.none': 'One last tap on your phone: was this useful?',
  'script.closed': 'Thank you for playing, and for arguing.',

  'ask.mood': 'How was it for you, in one word?\nWhen did somebody’s reason make you move a card?',
  'ask.contested.within':
    'You were unsure within your teams. Who saw it otherwise at first?\nWhat would have to be true for either side to be right?',
  'ask.contested.between':
    'The teams see it differently. What did each team have in mind?\nOne voice for each side, then: what would change your mind?',
  'ask.contested.unknown': 'What would have to be true for either side to be right?',
  'ask.contested.elsewhere':
    'Most of you ended on the other side than the articles. What did you see that they did not?\nWhat would have to be true for them to be right?',
  'ask.contested.elsewhere.ownDeck':
    'Most of you ended on the other side than the deck. What did you see that it does not?\nWhat would have to be true for it to be right?',
  'ask.contested.none': 'No card divided the room. What made you so sure?',
  'ask.matrix': 'Which card did you think all would see as you do?\nWhere did we all agree, and was it too easy?',
  'ask.lift.gain': 'What did your team see together that nobody saw alone?',
  'ask.lift.loss': 'Who saw it and did not say so? What would have made it easier to say?',
  'ask.replay': 'Look at a card that goes to and fro. What was being said just then?',
  'ask.argue': 'Nobody has sorted these. Which side, and why?\nTell your neighbour first, then we hear two of you.',
  'ask.lean': 'On “{theme}” we lean towards “{side}”, more than the articles do. What made it look that way?',
  'ask.lean.ownDeck': 'On “{theme}” we lean towards “{side}”, more than the deck does. What made it look that way?',
  'ask.lean.balanced': 'No topic leans far. Where would the place you work at lean?',
  'ask.lean.halo': 'Where did we give “{side}” something because it sounds pleasant?',
  'ask.minds': 'Which scenario changed your mind? What was the argument that did it?',
  'ask.pairs': '{one} and {other}, turn to each other: what speaks for your side of these cards?',
  'ask.neither':
    'When did somebody who is good at the side “{manager}” last help you? What did that person do?\nWhat happens to a team that gets only one of the two?',
  'ask.claims': 'Which of these would you not have signed this morning?',
  'ask.tips': 'Which of these could you try this week, and with whom?',
  'ask.tips.theme': 'On “{theme}” the fewest answers fitted. Which of these could you try this week, and with whom?',
  'ask.wall':
    'Read three of the sentences aloud. Which one would you borrow?\nWhich side is less familiar to you, and who could show you?',
  'ask.exit': 'Which of the new cards made you hesitate?',
} as const;
