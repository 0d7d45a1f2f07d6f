/** Which notes are to leave. */
export type Scope =
  | { readonly kind: 'filing' | 'tabs' | 'all' }
  | { readonly kind: 'tag'; readonly tag: string };

/** As the value of an option. */
export function scopeValue(scope: Scope): string {
  return scope.kind === 'tag' ? `tag:${scope.tag}` : scope.kind;
}

/** The scope of an option's value. */
export function readScope(value: string): Scope {
  if (value.startsWith('tag:')) return { kind: 'tag', tag: value.slice(4) };
  return { kind: value === 'tabs' || value === 'all' ? value : 'filing' };
}
