/** Stands where a card or scenario has no theme; nobody typed it, so it is no name to be shown. */
export const unnamedTheme = 'general';
