/** Raised when an old page can no longer talk to a new server; the page then reloads itself. */
export const protocolVersion = 6;
