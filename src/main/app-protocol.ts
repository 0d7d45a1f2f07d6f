import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

/** The scheme under which the window loads: an origin of our own, which `file:` is not. */
export const APP_SCHEME = 'app';

/** The only origin that may call the main process. */
export const APP_ORIGIN = 'app://reader';

/** Sent with every answer. What the page shows comes out of files that strangers wrote. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  'frame-src app://filed',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/**
 * Answers requests of the app scheme with the files under one folder.
 * @param root the built renderer
 */
export function createAppHandler(root: string): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET') return refuse(405);
    const path = parseAssetPath(request.url);
    if (path === null) return refuse(400);
    const contentType = CONTENT_TYPES[extname(path)];
    if (contentType === undefined) return refuse(404);
    const body = await readWithin(root, path);
    if (body === null) return refuse(404);
    return new Response(new Uint8Array(body), {
      headers: {
        'content-type': contentType,
        'content-security-policy': CONTENT_SECURITY_POLICY,
        'x-content-type-options': 'nosniff',
      },
    });
  };
}

/** The path within our origin that an address names, such as "assets/index.js"; null when it is not a plain one. */
export function parseAssetPath(address: string): string | null {
  // Chromium has taken the dots out of what a page asks for; what still has them did not come from a page.
  const match = /^app:\/\/reader\/([^?#]*)/.exec(address);
  if (!match) return null;
  const path = decode(match[1] ?? '');
  if (path === null || /[\\\0%]/.test(path)) return null;
  if (path.split('/').some((part) => part === '' || part.startsWith('.'))) return null;
  return path;
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null; // a lone percent sign
  }
}

async function readWithin(root: string, path: string): Promise<Buffer | null> {
  try {
    const file = await realpath(join(root, path));
    return file.startsWith((await realpath(root)) + sep) ? await readFile(file) : null;
  } catch {
    return null; // no such file
  }
}

function refuse(status: number): Response {
  return new Response(null, {
    status,
    headers: { 'content-security-policy': CONTENT_SECURITY_POLICY },
  });
}
