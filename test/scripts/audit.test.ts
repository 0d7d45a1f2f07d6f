import { describe, expect, it } from 'vitest';
import { graveFindings } from '../../scripts/audit.mjs';

const LOCK = {
  packages: {
    'node_modules/zod': {},
    'node_modules/vite': { dev: true },
    'node_modules/electron': { dev: true },
  },
};
const answer = (name: string, severity: string) =>
  JSON.stringify({ vulnerabilities: { [name]: { severity, nodes: [`node_modules/${name}`] } } });

describe('graveFindings', () => {
  it.each([
    ['what is shipped', answer('zod', 'high'), ['zod: high']],
    [
      'Electron, which is shipped although it is installed for development',
      answer('electron', 'critical'),
      ['electron: critical'],
    ],
    ['a tool', answer('vite', 'critical'), []],
    ['a small matter', answer('zod', 'moderate'), []],
    ['nothing', '{"vulnerabilities":{}}', []],
  ])('of an audit that knows of %s', (_what, audit, expected) => {
    expect(graveFindings(audit, LOCK)).toEqual(expected);
  });

  it.each([
    ['a refusal', '{"error":{"code":"E405"}}'],
    ['no JSON', '<html>'],
    ['nothing', ''],
  ])('are not known when the registry answers with %s', (_what, audit) => {
    expect(graveFindings(audit, LOCK)).toBeNull();
  });
});
