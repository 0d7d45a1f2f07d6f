import { type Order, ORDERS } from '../../core/export/annotation-order.ts';
import { useNotebook } from '../notebook/Notebook.tsx';
import { useApp } from '../store/StoreProvider.tsx';
import { type ExportFormat, type ExportSettings, FORMATS } from './export-settings.ts';
import { readScope, type Scope, scopeValue } from './scope.ts';

const FORMAT_NAMES: Readonly<Record<ExportFormat, string>> = {
  plain: 'Notes (Markdown)',
  memo: 'Research memo (Markdown)',
  obsidian: 'Obsidian note (Markdown)',
  evidence: 'Evidence table (Markdown)',
  own: 'My template',
  csv: 'Table (CSV)',
  jsonld: 'Annotations (JSON-LD)',
  ics: 'Due dates (calendar)',
};
const ORDER_NAMES: Readonly<Record<Order, string>> = {
  place: 'By place',
  tag: 'By tag',
  colour: 'By colour',
  time: 'By time',
};

/** The settings that are either on or off. */
type Switch = {
  [K in keyof ExportSettings]: ExportSettings[K] extends boolean ? K : never;
}[keyof ExportSettings];

interface ExportOptionsProps {
  readonly scope: Scope;
  /** Number of notes selected; without any there is no choosing them. */
  readonly selected: number;
  readonly settings: ExportSettings;
  readonly onScope: (scope: Scope) => void;
  readonly onChange: (part: Partial<ExportSettings>) => void;
}

function ScopeField({
  scope,
  selected,
  onScope,
}: Pick<ExportOptionsProps, 'scope' | 'selected' | 'onScope'>) {
  const { tags } = useNotebook();
  const query = useApp((state) => state.notesView.query);
  return (
    <>
      <label>
        From{' '}
        <select
          value={scopeValue(scope)}
          onChange={({ target }) => onScope(readScope(target.value, query))}
        >
          <option value="filing">This filing</option>
          {selected === 0 ? null : <option value="selection">The selection</option>}
          <option value="tabs">Open filings</option>
          <option value="all">All filings</option>
          <option value="search">A search</option>
          {tags.map(({ name }) => (
            <option key={name} value={`tag:${name}`}>{`Tag #${name}`}</option>
          ))}
        </select>
      </label>
      {scope.kind === 'search' ? (
        <input
          type="search"
          aria-label="Search the notes"
          placeholder="words, tag:…, has:note, state:changed"
          value={scope.query}
          onChange={({ target }) => onScope({ kind: 'search', query: target.value })}
        />
      ) : null}
    </>
  );
}

/** The switches that matter to a format, in the order in which they stand. */
function switchesOf(format: ExportFormat): readonly (readonly [Switch, string])[] {
  if (format === 'jsonld' || format === 'csv') return [['withOrphaned', 'Orphaned']];
  if (format === 'ics') return [['withDismissed', 'Dismissed']];
  return [
    ['withMetrics', 'Metrics'],
    ['withPromises', 'Forward-looking'],
    ['withDismissed', 'Dismissed'],
    ['withOrphaned', 'Orphaned'],
  ];
}

const HINTS: Readonly<Record<Switch, string>> = {
  withMetrics: 'A table of the trial metrics of each open filing',
  withPromises: 'A table of the forward-looking statements of each open filing',
  withDismissed: 'Findings set aside too, marked as such',
  withOrphaned: 'Notes whose passages are not in the text as it is now, marked as such',
};

function BomField() {
  const csvBom = useApp((state) => state.taking.csvBom);
  const setTaking = useApp((state) => state.setTaking);
  return (
    <label title="A byte order mark, by which Excel knows the encoding">
      <input
        type="checkbox"
        checked={csvBom}
        onChange={({ target }) => setTaking({ csvBom: target.checked })}
      />{' '}
      For Excel
    </label>
  );
}

/** What leaves, in which form and order. */
export function ExportOptions(props: ExportOptionsProps) {
  const { scope, selected, settings, onScope, onChange } = props;
  const { format, order } = settings;
  const isMarkdown = !['csv', 'jsonld', 'ics'].includes(format);
  return (
    <div className="export-options">
      <ScopeField scope={scope} selected={selected} onScope={onScope} />
      <label>
        As{' '}
        <select
          value={format}
          onChange={({ target }) =>
            onChange({ format: FORMATS.find((one) => one === target.value) ?? 'plain' })
          }
        >
          {FORMATS.map((one) => (
            <option key={one} value={one}>
              {FORMAT_NAMES[one]}
            </option>
          ))}
        </select>
      </label>
      {isMarkdown ? (
        <label>
          Order{' '}
          <select
            value={order}
            onChange={({ target }) =>
              onChange({ order: ORDERS.find((one) => one === target.value) ?? 'place' })
            }
          >
            {ORDERS.map((one) => (
              <option key={one} value={one}>
                {ORDER_NAMES[one]}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {switchesOf(format).map(([name, words]) => (
        <label key={name} title={HINTS[name]}>
          <input
            type="checkbox"
            checked={settings[name]}
            onChange={({ target }) => onChange({ [name]: target.checked })}
          />{' '}
          {words}
        </label>
      ))}
      {format === 'csv' ? <BomField /> : null}
    </div>
  );
}
