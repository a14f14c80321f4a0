/** Buttons for whoever sits at the projector's computer; they hide when the mouse rests. */
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { RoomCode } from '../../shared/ids.ts';
import { theme, toggleTheme } from '../lib/theme.ts';
import { t } from '../messages/screen.ts';
import { LanguageMenu } from '../ui/language-menu.tsx';
import { qrShown, QrLarge } from './qr.tsx';

const restMs = 3_000;
const signsOfLife = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const;

export function Tools({ code }: { readonly code: RoomCode }) {
  const resting = useResting();
  const full = useFullScreen();
  const dark = (theme.value ?? deviceTheme()) === 'dark';
  useShortcuts();
  return (
    <>
      <div class={`tools${resting ? ' is-resting' : ''}`} role="group" aria-label={t('tools.label')}>
        <ToolButton label={t('tools.qr')} onClick={() => (qrShown.value = true)}>
          <path d="M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2h-2zM18 18h2v2h-2zM18 14h2M14 18v2" />
        </ToolButton>
        <ToolButton label={dark ? t('tools.light') : t('tools.dark')} onClick={toggleTheme}>
          <path d="M12 4a8 8 0 1 0 0 16z" class="filled" />
          <circle cx="12" cy="12" r="8" />
        </ToolButton>
        <ToolButton label={full ? t('tools.window') : t('tools.fullscreen')} onClick={toggleFullScreen}>
          <path d={full ? 'M9 4v5H4M15 4v5h5M9 20v-5H4M15 20v-5h5' : 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5'} />
        </ToolButton>
        <LanguageMenu />
      </div>
      <QrLarge code={code} />
    </>
  );
}

interface ToolButtonProps {
  readonly label: string;
  readonly onClick: () => void;
  readonly children: ComponentChildren;
}

function ToolButton({ label, onClick, children }: ToolButtonProps) {
  return (
    <button type="button" class="tool" title={label} aria-label={label} onClick={onClick}>
      <svg class="line-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        {children}
      </svg>
    </button>
  );
}

function deviceTheme(): 'light' | 'dark' {
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

function toggleFullScreen(): void {
  // Refused without a gesture, and absent on some phones: then the window stays as it is.
  const root: Partial<Pick<HTMLElement, 'requestFullscreen'>> = document.documentElement;
  const change = document.fullscreenElement === null ? root.requestFullscreen?.() : document.exitFullscreen();
  change?.catch(() => undefined);
}

function useFullScreen(): boolean {
  const full = useSignal(document.fullscreenElement !== null);
  useEffect(() => {
    const follow = () => (full.value = document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', follow);
    return () => document.removeEventListener('fullscreenchange', follow);
  }, []);
  return full.value;
}

/** True while nobody has touched anything for a moment; the mouse pointer hides with it. */
function useResting(): boolean {
  const resting = useSignal(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const rest = () => {
      resting.value = true;
      document.documentElement.classList.add('is-resting');
    };
    const wake = () => {
      clearTimeout(timer);
      resting.value = false;
      document.documentElement.classList.remove('is-resting');
      timer = setTimeout(rest, restMs);
    };
    wake();
    for (const sign of signsOfLife) addEventListener(sign, wake);
    return () => {
      clearTimeout(timer);
      for (const sign of signsOfLife) removeEventListener(sign, wake);
    };
  }, []);
  return resting.value;
}

function useShortcuts(): void {
  useEffect(() => {
    const follow = (event: KeyboardEvent) => {
      const isChoosing = event.target instanceof HTMLSelectElement;
      if (isChoosing || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      const key = event.key.toLowerCase();
      if (key === 'f') toggleFullScreen();
      else if (key === 'd') toggleTheme();
      else if (key === 'q') qrShown.value = !qrShown.value;
    };
    addEventListener('keydown', follow);
    return () => removeEventListener('keydown', follow);
  }, []);
}
