import { sectionPath } from '../../core/anchor/section-path.ts';
import type { DocumentHead } from '../../ipc/contract.ts';
import { quietTitle } from '../store/open-filing.ts';
import type { PassageSpan } from '../store/passage-span.ts';

/** Says in which section a passage stands: the innermost one, else the type of its document. */
export function placeNamer(documents: readonly DocumentHead[]): (span: PassageSpan) => string {
  const byId = new Map(documents.map((document) => [document.id, document]));
  return (span) => {
    const document = byId.get(span.document);
    return quietTitle((document && sectionPath(document, span).at(-1)) ?? '');
  };
}
