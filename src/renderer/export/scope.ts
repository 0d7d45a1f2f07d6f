import { assertNever } from '../../core/result.ts';
import { texts } from '../texts.ts';

/** Which notes are to leave. */
export type Scope =
  | { readonly kind: 'filing' | 'selection' | 'tabs' | 'all' }
  | { readonly kind: 'tag'; readonly tag: string }
  | { readonly kind: 'search'; readonly query: string };

/** As the value of an option. */
export function scopeValue(scope: Scope): string {
  return scope.kind === 'tag' ? `tag:${scope.tag}` : scope.kind;
}

const PLAIN = ['filing', 'selection', 'tabs', 'all'] as const;

/** The scope of an option's value; a search starts with `query`. */
export function readScope(value: string, query: string): Scope {
  if (value.startsWith('tag:')) return { kind: 'tag', tag: value.slice(4) };
  if (value === 'search') return { kind: 'search', query };
  return { kind: PLAIN.find((kind) => kind === value) ?? 'filing' };
}

/** Whether it reaches beyond the filing shown. */
export function isWide(kind: Scope['kind']): boolean {
  return kind !== 'filing' && kind !== 'selection';
}

/** What the notes of a scope are called; `filing` is the title of the one shown. */
export function scopeTitle(scope: Scope, filing: string): string {
  switch (scope.kind) {
    case 'filing':
    case 'selection':
      return filing;
    case 'tag':
      return scope.tag;
    case 'search':
      return scope.query;
    case 'tabs':
    case 'all':
      return texts.exporting.all;
    default:
      return assertNever(scope);
  }
}
