interface TagChipProps {
  readonly name: string;
  /** Null for a tag without one. */
  readonly colour: string | null;
}

/** A tag as it stands on a note, with a dot of its colour. */
export function TagChip({ name, colour }: TagChipProps) {
  return (
    <span className="tag" data-colour={colour ?? undefined}>
      {colour === null ? null : <i className="tag-dot" aria-hidden />}
      {`#${name}`}
    </span>
  );
}
