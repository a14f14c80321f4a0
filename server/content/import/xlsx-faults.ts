/** What a file does wrong on its way from an archive to rows. Any other error is the program's own. */
export class TooMuchInside extends Error {}

export class NotReadable extends Error {}
