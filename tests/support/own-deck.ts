/** A small deck as a host might bring it: six cards in two columns, one of them for talk, and a scenario. */
export function smallOwnDeck() {
  const card = (number: number, side: 'leader' | 'manager', weight = 1) => ({
    id: `C0${String(number)}`,
    side,
    weight,
  });
  return {
    format: 2,
    deck: 'meetings',
    cards: [
      card(1, 'leader'),
      card(2, 'leader'),
      card(3, 'leader', 0.5),
      card(4, 'manager'),
      card(5, 'manager'),
      card(6, 'manager'),
      card(7, 'manager', 0),
    ],
    scenarios: [{ id: 'S01', mode: 'both' }],
    languages: {
      en: {
        title: 'Meetings',
        sides: { leader: 'Start', manager: 'Stop' },
        modes: { lead: 'Start', manage: 'Stop', both: 'Both' },
        cards: {
          C01: { text: 'Sends the questions a day before' },
          C02: { text: 'Ends ten minutes before the hour' },
          C03: { text: 'Lets the newest member speak first' },
          C04: { text: 'Reads slides aloud' },
          C05: { text: 'Invites everybody to everything' },
          C06: { text: 'Decides after the meeting, alone' },
          C07: { text: 'Keeps the camera on' },
        },
        scenarios: { S01: { text: 'Twelve people wait and nobody knows why they meet.' } },
      },
    },
  };
}
