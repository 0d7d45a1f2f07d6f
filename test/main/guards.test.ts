import { describe, expect, it } from 'vitest';
import { isFrameAddress, isLocal, isPermitted } from '../../src/main/guards.ts';

describe('isPermitted', () => {
  it.each([
    'clipboard-read',
    'deprecated-sync-clipboard-read',
    'display-capture',
    'fullscreen',
    'fileSystem',
    'geolocation',
    'hid',
    'idle-detection',
    'keyboardLock',
    'media',
    'mediaKeySystem',
    'midi',
    'midiSysex',
    'notifications',
    'openExternal',
    'pointerLock',
    'serial',
    'speaker-selection',
    'storage-access',
    'top-level-storage-access',
    'unknown',
    'usb',
    'window-management',
  ])('refuses %s', (permission) => {
    expect(isPermitted(permission)).toBe(false);
  });

  it('allows plain text and images to be written to the clipboard', () => {
    expect(isPermitted('clipboard-sanitized-write')).toBe(true);
  });
});

describe('isLocal', () => {
  it.each([
    ['app://reader/index.html', true],
    ['devtools://devtools/bundled/inspector.html', true],
    ['http://127.0.0.1/', false],
    ['https://www.sec.gov/', false],
    ['ws://localhost:9222/', false],
    ['wss://example.com/', false],
    ['file:///etc/passwd', false],
    ['ftp://example.com/', false],
    ['chrome://gpu/', false],
    ['apps://reader/index.html', false],
    ['https://example.com/app://reader/', false],
  ])('of %s is %s', (address, expected) => {
    expect(isLocal(address)).toBe(expected);
  });
});

describe('isFrameAddress', () => {
  it.each([
    ['app://filed/6f0c', false, true],
    ['app://filed/6f0c', true, false],
    ['app://reader/index.html', false, false],
    ['app://filed.example/6f0c', false, false],
    ['about:blank', false, false],
    ['data:text/html,x', false, false],
    ['https://www.sec.gov/', false, false],
  ])('of %s (main frame: %s) is %s', (address, isMainFrame, expected) => {
    expect(isFrameAddress(address, isMainFrame)).toBe(expected);
  });
});
