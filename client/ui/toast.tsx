/** Short messages at the lower edge. They are spoken, wait long enough to be read, and can be closed. */
import { signal } from '@preact/signals';
import { CloseButton } from './close-button.tsx';
import { announce } from './live-region.tsx';

interface ToastEntry {
  readonly id: number;
  readonly text: string;
}

const shownMs = 8_000;
const toasts = signal<readonly ToastEntry[]>([]);
let last = 0;

export function showToast(text: string): void {
  const id = (last += 1);
  toasts.value = [...toasts.value.filter((toast) => toast.text !== text), { id, text }].slice(-2);
  announce(text);
  setTimeout(() => closeToast(id), shownMs);
}

function closeToast(id: number): void {
  toasts.value = toasts.value.filter((toast) => toast.id !== id);
}

export function Toasts() {
  return (
    <div class="toasts">
      {toasts.value.map(({ id, text }) => (
        <div key={id} class="toast">
          <p>{text}</p>
          <CloseButton onClose={() => closeToast(id)} />
        </div>
      ))}
    </div>
  );
}
