/** The one big button, for what comes before it and has come to its end. */
import { createRef } from 'preact';

export const nextButton = createRef<HTMLButtonElement>();

export function focusNext(): void {
  nextButton.current?.focus();
}
