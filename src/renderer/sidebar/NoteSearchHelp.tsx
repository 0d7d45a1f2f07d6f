import { Modal } from '../ui/Modal.tsx';

/** What can be asked for, an example each. */
const EXAMPLES: readonly (readonly [query: string, finds: string])[] = [
  ['dose cohort', 'both words, in the note, the passage or the tags; whole words only'],
  ['dos*', 'words that begin so'],
  ['"dose of"', 'these words one after the other'],
  ['tag:risk', 'the tag; tag:"half life" where it has a space'],
  ['colour:yellow,blue', 'either colour'],
  ['section:"risk factors"', 'a section whose name has these words'],
  ['note:ask quote:dose', 'words of the note, words of the passage'],
  ['has:note has:tag', 'with a note, with a tag'],
  ['state:changed', 'exact, moved, changed, ambiguous or orphaned in this text'],
  ['kind:metric', 'own, metric, forward-looking, or carried from another filing'],
  ['since:2024-11 before:2025', 'made in that time; made:2024-11-08 on that day'],
  ['risk -tag:done', 'a minus turns a part round'],
];

/** Documents the search over notes where it is used. */
export function NoteSearchHelp({ onClose }: { onClose: () => void }) {
  return (
    <Modal title="Searching notes" wide onClose={onClose}>
      {/* It scrolls, by keyboard too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="search-help" tabIndex={0} role="group" aria-label="What can be asked for">
        <p>
          The search is exact: it finds what is asked for and nothing like it. Every part has to
          hold; commas within a part stand for “or”.
        </p>
        <dl>
          {EXAMPLES.map(([query, finds]) => (
            <div key={query}>
              <dt>
                <code>{query}</code>
              </dt>
              <dd>{finds}</dd>
            </div>
          ))}
        </dl>
        <p>
          In the list, <kbd>↑</kbd> and <kbd>↓</kbd> go from note to note, with <kbd>Shift</kbd>{' '}
          they select them, and <kbd>Ctrl</kbd> <kbd>A</kbd> selects all that are listed. The keys
          that mark, tag and delete then do so with all that is selected.
        </p>
      </div>
    </Modal>
  );
}
