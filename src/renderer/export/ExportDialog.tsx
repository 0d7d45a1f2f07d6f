import { Tabs } from '@base-ui/react/tabs';
import { useDeferredValue, useMemo, useState } from 'react';
import { withoutMarkers } from '../../core/export/item-markers.ts';
import { getBridge } from '../bridge.ts';
import { type OpenFiling, tabTitle } from '../store/open-filing.ts';
import { useApp } from '../store/StoreProvider.tsx';
import { Modal } from '../ui/Modal.tsx';
import { showToast } from '../ui/toasts.ts';
import { ExportFoot, UpdateFoot } from './ExportFoot.tsx';
import { ExportOptions } from './ExportOptions.tsx';
import { FolderFoot, FolderList } from './FolderPlan.tsx';
import { useExportSettings } from './export-settings.ts';
import { MarkdownPreview } from '../ui/MarkdownPreview.tsx';
import { OwnTemplate } from './OwnTemplate.tsx';
import { printToPdf } from './print.ts';
import { notesJob } from './print-job.ts';
import { type Scope, scopeTitle, scopeValue } from './scope.ts';
import { suggestName } from './suggest-name.ts';
import { useFolder } from './use-folder.ts';
import { useUpdate } from './use-update.ts';
import { useScope, useSelectedNotes } from './use-scope.ts';
import { extensionOf, wantedParts, writeExport } from './write-export.ts';
import { texts } from '../texts.ts';

interface ExportDialogProps {
  readonly filing: OpenFiling;
  readonly onClose: () => void;
}

async function copy(text: string): Promise<void> {
  const copied = await getBridge()['notes:copy']({ text });
  if (copied.ok) showToast({ title: texts.exporting.copied });
  else showToast({ title: copied.error.message, tone: 'failure' });
}

function Preview({ text, isMarkdown }: { text: string; isMarkdown: boolean }) {
  if (!isMarkdown)
    return (
      <div className="preview">
        <div className="preview-text">
          <pre>{text}</pre>
        </div>
      </div>
    );
  return (
    <Tabs.Root className="preview" defaultValue="rendered">
      <Tabs.List className="tabs" aria-label={texts.exporting.preview}>
        <Tabs.Tab value="rendered" className="panel-tab">
          {texts.exporting.preview}
        </Tabs.Tab>
        <Tabs.Tab value="source" className="panel-tab">
          {texts.exporting.markdown}
        </Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="rendered" className="preview-text">
        <MarkdownPreview markdown={text} />
      </Tabs.Panel>
      <Tabs.Panel value="source" className="preview-text">
        <pre>{text}</pre>
      </Tabs.Panel>
    </Tabs.Root>
  );
}

/** The notes as they will leave: to look at, to copy, to save, to write into a file of notes again. */
export function ExportDialog({ filing, onClose }: ExportDialogProps) {
  const [scope, setScope] = useState<Scope>({ kind: 'filing' });
  const [settings, change] = useExportSettings();
  const filings = useApp((state) => state.filings);
  const bom = useApp((state) => state.taking.csvBom);
  const selected = useSelectedNotes();
  const found = useScope(scope, filing, selected);
  // A template may take its time; typing must not wait for it.
  const wanted = useDeferredValue(settings);
  const { withOrphaned } = wanted;
  const parts = useMemo(() => wantedParts(found, { withOrphaned }), [found, withOrphaned]);
  const all = useMemo(() => {
    const opened = new Map(filings.map((open) => [open.head?.file.sha256, open]));
    return parts.map((part) => ({
      ...part,
      open: opened.get(part.filing.file.sha256) ?? null,
    }));
  }, [parts, filings]);
  const written = useMemo(
    () => writeExport(all, wanted, { markers: true, bom }),
    [all, wanted, bom],
  );
  const text = written.ok ? written.value : '';
  const plain = useMemo(() => withoutMarkers(text), [text]);
  const extension = extensionOf(settings.format);
  const isMarkdown = extension === 'md';
  const { update, pick } = useUpdate(text);
  const { folder, pick: pickFolder } = useFolder(all, wanted);
  const count = parts.reduce((sum, { annotations }) => sum + annotations.length, 0);

  const title = scopeTitle(scope, tabTitle(filing));

  async function save(): Promise<void> {
    const suggestedName = suggestName(title, extension);
    const saved = await getBridge()['notes:save']({ suggestedName, content: text });
    if (!saved.ok) showToast({ title: saved.error.message, tone: 'failure' });
    else if (saved.value !== null) {
      showToast({ title: texts.exporting.savedAs(saved.value) });
      onClose();
    }
  }

  return (
    <Modal title={texts.exporting.title} wide onClose={onClose}>
      <ExportOptions
        scope={scope}
        selected={selected.length}
        settings={settings}
        onScope={setScope}
        onChange={change}
      />
      {settings.format === 'own' ? (
        <OwnTemplate
          template={settings.template}
          problem={written.ok ? null : written.error}
          onChange={(template) => change({ template })}
        />
      ) : null}
      {folder ? (
        <FolderList folder={folder} />
      ) : (
        <Preview key={scopeValue(scope)} text={plain} isMarkdown={isMarkdown} />
      )}
      {folder ? (
        <FolderFoot folder={folder} onDone={onClose} />
      ) : update ? (
        <UpdateFoot update={update} onDone={onClose} />
      ) : (
        <ExportFoot
          count={count}
          isMarkdown={isMarkdown}
          isReady={written.ok}
          onUpdate={() => void pick()}
          onFolder={() => void pickFolder()}
          onPdf={() => void printToPdf(notesJob(title, plain), suggestName(title, 'pdf'))}
          onCopy={() => void copy(plain)}
          onSave={() => void save()}
        />
      )}
    </Modal>
  );
}
