import { type FormEvent, useMemo, useRef, useState } from 'react';
import { focusText } from '../ui/focus-text.ts';
import { bodiesOf, documentTitle, type OpenFiling } from '../store/open-filing.ts';
import { findPage, pagesOf } from '../store/pages.ts';
import type { PassageSpan } from '../store/passage-span.ts';
import { useApp } from '../store/StoreProvider.tsx';
import { Modal } from '../ui/Modal.tsx';
import { texts } from '../texts.ts';

/** By what the reader says where to go. */
export type GoToKind = 'page' | 'offset';

interface GoToDialogProps {
  readonly kind: GoToKind;
  readonly filing: OpenFiling;
  readonly onClose: () => void;
}

/** What there is to go to, in words, and the place that a number stands for. */
function useTargets(kind: GoToKind, filing: OpenFiling) {
  const here = useApp((state) => state.place?.document ?? null);
  return useMemo(() => {
    const bodies = bodiesOf(filing);
    const body = bodies.find(({ id }) => id === here) ?? bodies[0];
    const head = filing.head?.documents.find(({ id }) => id === body?.id);
    const name = (head && documentTitle(head).type) ?? texts.reading.goTo.thisDocument;
    if (kind === 'page') {
      const { pages: pagesFrom, noPages } = texts.reading.goTo.page;
      const pages = pagesOf(body?.blocks ?? []);
      const [first, last] = [pages[0]?.label, pages.at(-1)?.label];
      return {
        help: first && last ? pagesFrom(name, first, last) : noPages(name),
        find: (wanted: string) => findPage(bodies, body?.id ?? null, wanted),
      };
    }
    const length = body?.text.length ?? 0;
    return {
      help: texts.reading.goTo.offset.length(name, length),
      find: (wanted: string): PassageSpan | null => {
        const digits = wanted.replace(/[\s,.]/g, '');
        const offset = Number(digits);
        if (!body || !/^\d+$/.test(digits) || offset > length) return null;
        return { document: body.id, start: offset, end: Math.min(offset + 1, length) };
      },
    };
  }, [kind, filing, here]);
}

/** Goes to a page of the paper original, or to a place of the text by its number. */
export function GoToDialog({ kind, filing, onClose }: GoToDialogProps) {
  const field = useRef<HTMLInputElement>(null);
  const [wanted, setWanted] = useState('');
  const [problem, setProblem] = useState('');
  const goTo = useApp((state) => state.goTo);
  const { help, find } = useTargets(kind, filing);
  const says = texts.reading.goTo[kind];
  function handleSubmit(event: FormEvent): void {
    event.preventDefault();
    const place = find(wanted);
    if (!place) {
      setProblem(says.missing(wanted));
      field.current?.select();
      return;
    }
    onClose();
    goTo(place);
    requestAnimationFrame(focusText);
  }
  return (
    <Modal title={says.title} firstFocus={field} onClose={onClose}>
      <form className="go-to" onSubmit={handleSubmit}>
        <div className="go-to-line">
          <input
            ref={field}
            className="field"
            aria-label={says.field}
            aria-describedby="go-to-help"
            aria-invalid={problem !== ''}
            placeholder={says.example}
            value={wanted}
            onChange={({ target }) => {
              setWanted(target.value);
              setProblem('');
            }}
          />
          <button type="submit" className="button primary" disabled={wanted.trim() === ''}>
            {texts.reading.goTo.go}
          </button>
        </div>
        <p id="go-to-help" role="status" data-problem={problem !== '' || undefined}>
          {problem === '' ? help : problem}
        </p>
      </form>
    </Modal>
  );
}
