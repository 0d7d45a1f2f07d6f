import { Modal } from '../ui/Modal.tsx';
import { Phrase } from '../ui/Phrase.tsx';
import { texts } from '../texts.ts';

function drawKey(name: string) {
  return <kbd>{name}</kbd>;
}

/** Documents the search over notes where it is used. */
export function NoteSearchHelp({ onClose }: { onClose: () => void }) {
  return (
    <Modal title={texts.noteSearch.title} wide onClose={onClose}>
      {/* It scrolls, by keyboard too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="search-help" tabIndex={0} role="group" aria-label={texts.noteSearch.list}>
        <p>{texts.noteSearch.intro}</p>
        <dl>
          {texts.noteSearch.examples.map(([query, finds]) => (
            <div key={query}>
              <dt>
                <code>{query}</code>
              </dt>
              <dd>{finds}</dd>
            </div>
          ))}
        </dl>
        <p>
          <Phrase parts={texts.noteSearch.keys(drawKey)} />
        </p>
      </div>
    </Modal>
  );
}
