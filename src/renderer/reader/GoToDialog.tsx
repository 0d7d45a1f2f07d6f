import { type FormEvent, useMemo, useRef, useState } from 'react';
import { focusText } from '../ui/focus-text.ts';
import { bodiesOf, documentTitle, type OpenFiling } from '../store/open-filing.ts';
import { findPage, pagesOf } from '../store/pages.ts';
import type { PassageSpan } from '../store/passage-span.ts';
import { useApp } from '../store/StoreProvider.tsx';
import { Modal } from '../ui/Modal.tsx';

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
    const name = (head && documentTitle(head).type) ?? 'This document';
    if (kind === 'page') {
      const pages = pagesOf(body?.blocks ?? []);
      const [first, last] = [pages[0]?.label, pages.at(-1)?.label];
      return {
        help: first ? `${name} has pages ${first} to ${last}.` : `${name} has no page numbers.`,
        find: (wanted: string) => findPage(bodies, body?.id ?? null, wanted),
      };
    }
    const length = body?.text.length ?? 0;
    return {
      help: `${name} has ${length.toLocaleString('en')} characters, counted from 0.`,
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
  const isPage = kind === 'page';
  function handleSubmit(event: FormEvent): void {
    event.preventDefault();
    const place = find(wanted);
    if (!place) {
      setProblem(isPage ? `There is no page “${wanted}”.` : `There is no place “${wanted}”.`);
      field.current?.select();
      return;
    }
    onClose();
    goTo(place);
    requestAnimationFrame(focusText);
  }
  return (
    <Modal title={isPage ? 'Go to page' : 'Go to place'} firstFocus={field} onClose={onClose}>
      <form className="go-to" onSubmit={handleSubmit}>
        <div className="go-to-line">
          <input
            ref={field}
            className="field"
            aria-label={isPage ? 'Page' : 'Place'}
            aria-describedby="go-to-help"
            aria-invalid={problem !== ''}
            placeholder={isPage ? '12 or F-3' : '0'}
            value={wanted}
            onChange={({ target }) => {
              setWanted(target.value);
              setProblem('');
            }}
          />
          <button type="submit" className="button primary" disabled={wanted.trim() === ''}>
            Go
          </button>
        </div>
        <p id="go-to-help" role="status" data-problem={problem !== '' || undefined}>
          {problem === '' ? help : problem}
        </p>
      </form>
    </Modal>
  );
}
