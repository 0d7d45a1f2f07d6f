import { Tabs } from '@base-ui/react/tabs';
import { useMemo, useState } from 'react';
import { exportMarkdown } from '../../core/export/export-markdown.ts';
import { getBridge } from '../bridge.ts';
import { useNotebook } from '../Notebook.tsx';
import { type OpenFiling, tabTitle } from '../store/open-filing.ts';
import { Modal } from '../ui/Modal.tsx';
import { showToast } from '../ui/toasts.ts';
import { MarkdownPreview } from './MarkdownPreview.tsx';
import { suggestName } from './suggest-name.ts';

interface ExportDialogProps {
  readonly filing: OpenFiling;
  readonly onClose: () => void;
}

async function copy(text: string): Promise<void> {
  const copied = await getBridge()['notes:copy']({ text });
  if (copied.ok) showToast({ title: 'Notes copied' });
  else showToast({ title: copied.error.message, tone: 'failure' });
}

/** The notes of the filing as Markdown: to look at, to copy, to save. */
export function ExportDialog({ filing, onClose }: ExportDialogProps) {
  const { annotations } = useNotebook();
  const [order, setOrder] = useState<'place' | 'time'>('place');
  const { head } = filing;
  const markdown = useMemo(
    () => (head ? exportMarkdown({ filing: head, annotations, options: { order } }) : ''),
    [head, annotations, order],
  );

  async function save(): Promise<void> {
    const suggestedName = suggestName(tabTitle(filing));
    const saved = await getBridge()['notes:save']({ suggestedName, content: markdown });
    if (!saved.ok) showToast({ title: saved.error.message, tone: 'failure' });
    else if (saved.value !== null) {
      showToast({ title: `Saved as ${saved.value}` });
      onClose();
    }
  }

  const count = annotations.length;
  return (
    <Modal title="Export notes" wide onClose={onClose}>
      <div className="export-options">
        <span>
          {tabTitle(filing)}: {count === 1 ? '1 note' : `${count} notes`}
        </span>
        <span className="grow" />
        <label>
          Order{' '}
          <select
            value={order}
            onChange={({ target }) => setOrder(target.value === 'time' ? 'time' : 'place')}
          >
            <option value="place">By place</option>
            <option value="time">By time</option>
          </select>
        </label>
      </div>
      <Tabs.Root className="preview" defaultValue="rendered">
        <Tabs.List className="tabs" aria-label="Preview">
          <Tabs.Tab value="rendered" className="panel-tab">
            Preview
          </Tabs.Tab>
          <Tabs.Tab value="source" className="panel-tab">
            Markdown
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="rendered" className="preview-text">
          <MarkdownPreview markdown={markdown} />
        </Tabs.Panel>
        <Tabs.Panel value="source" className="preview-text">
          <pre>{markdown}</pre>
        </Tabs.Panel>
      </Tabs.Root>
      <footer className="modal-foot">
        <button type="button" className="button" onClick={() => void copy(markdown)}>
          Copy
        </button>
        <button type="button" className="button primary" onClick={() => void save()}>
          Save…
        </button>
      </footer>
    </Modal>
  );
}
