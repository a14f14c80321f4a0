import { describe, expect, test } from 'vitest';
import { findChromium, requireOptional } from '../support/optional.ts';

describe('what not every machine has', () => {
  test('is handed back when it is there', () => {
    const need = { what: 'A thing', found: '/usr/bin/thing', remedy: 'Install it.' };
    expect(requireOptional(need, true)).toBe('/usr/bin/thing');
  });

  test('fails the pipeline when it is missing', () => {
    const need = { what: 'A thing', found: null, remedy: 'Install it.' };
    expect(() => requireOptional(need, true)).toThrow('A thing was not found');
  });

  test('may be elsewhere: CHROMIUM_PATH goes before the usual places', () => {
    expect(findChromium({ CHROMIUM_PATH: process.execPath })).toBe(process.execPath);
    expect(findChromium({ CHROMIUM_PATH: '/nowhere/chromium' })).toBeNull();
  });
});
