import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { findChromium } from './optional.ts';

/** Nothing that reaches for the network by itself, and nothing that needs a desktop. */
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser of this machine. Guard the suite with `describe.skipIf(requireChromium() === null)`. */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('Chromium was not found: guard this suite with requireChromium().');
  return chromium.launch({ executablePath, args: flags, ...options });
}
