import { showToast } from '../ui/toast.tsx';

/** To the clipboard, and says whether it worked. */
export function copyText(text: string, said: { readonly done: string; readonly failed: string }): void {
  // Absent on plain HTTP: there it can still be selected and copied by hand.
  const clipboard = (navigator as { clipboard?: Clipboard }).clipboard;
  const copied = clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
  copied.then(
    () => showToast(said.done),
    () => showToast(said.failed),
  );
}
