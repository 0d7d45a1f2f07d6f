import { useMemo, useState } from 'react';
import { useApp } from '../store/StoreProvider.tsx';
import { MarkdownPreview } from '../ui/MarkdownPreview.tsx';
import { Modal } from '../ui/Modal.tsx';
import { guideFor } from './guide.ts';
import { texts } from '../texts.ts';

/** The user guide, a chapter at a time; it is part of the app and needs no network. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const isMac = useApp((state) => state.isMac);
  const chapters = useMemo(() => guideFor(isMac), [isMac]);
  const [title, setTitle] = useState(chapters[0]?.title);
  const chapter = chapters.find((candidate) => candidate.title === title);
  return (
    <Modal title={texts.help.title} wide onClose={onClose}>
      <div className="help">
        <nav aria-label={texts.help.chapters}>
          {chapters.map((candidate) => (
            <button
              key={candidate.title}
              type="button"
              aria-current={candidate === chapter ? 'page' : undefined}
              onClick={() => setTitle(candidate.title)}
            >
              {candidate.title}
            </button>
          ))}
        </nav>
        {/* It scrolls, by keyboard too. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <section key={title} tabIndex={0} aria-label={title}>
          <h3>{title}</h3>
          {chapter?.parts.map((part) =>
            part.kind === 'text' ? (
              <MarkdownPreview key={part.markdown} markdown={part.markdown} />
            ) : (
              <img key={part.address} src={part.address} alt={part.words} />
            ),
          )}
        </section>
      </div>
    </Modal>
  );
}
