import { ROOT } from './paths.mjs';
import { run } from './run.mjs';

/**
 * The command line on which Electron starts the built app.
 * @param {readonly string[]} files absolute paths
 */
export function electronArguments(files) {
  const flags = [];
  // Chromium does not start as root with its own sandbox, which needs namespaces that root may not make. Containers and
  // CI run as root; the app itself never asks for this, and its pages stay without Node all the same.
  if (isRootOnLinux()) flags.push('--no-sandbox');
  return [...flags, ROOT, ...files];
}

function isRootOnLinux() {
  return process.platform === 'linux' && process.getuid?.() === 0;
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
