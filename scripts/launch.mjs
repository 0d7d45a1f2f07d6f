import { readFileSync } from 'node:fs';
import { ROOT } from './paths.mjs';
import { run } from './run.mjs';

/**
 * The command line on which Electron starts the built app.
 * @param {readonly string[]} files absolute paths
 */
export function electronArguments(files) {
  return [...(canSandbox() ? [] : ['--no-sandbox']), ROOT, ...files];
}

/**
 * Whether Chromium can start with its own sandbox here. It needs a user namespace, which root may not make and which some
 * distributions forbid to programs that they did not install; then it does not start at all unless it is told to do
 * without. Containers and CI run as root. The app itself never asks for this, and its pages have no Node all the same.
 */
export function canSandbox() {
  if (process.platform !== 'linux') return true;
  const isForbidden =
    readSetting('apparmor_restrict_unprivileged_userns') === '1' ||
    readSetting('unprivileged_userns_clone') === '0';
  return process.getuid?.() !== 0 && !isForbidden;
}

/**
 * @param {string} name
 * @returns {string | null} null where the kernel does not have it
 */
function readSetting(name) {
  try {
    return readFileSync(`/proc/sys/kernel/${name}`, 'utf8').trim();
  } catch {
    return null;
  }
}

/** Whether there is a screen to open a window on. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/**
 * Runs a program on a display that nobody sees.
 * @param {string} command
 * @param {readonly string[]} args
 */
export function runUnderDisplay(command, args) {
  const screen = ['-s', '-screen 0 1600x1000x24'];
  return run('xvfb-run', ['-a', ...screen, command, ...args], { cwd: ROOT });
}
