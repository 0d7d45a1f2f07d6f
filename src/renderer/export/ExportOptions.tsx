import { type Order, ORDERS } from '../../core/export/annotation-order.ts';
import { useNotebook } from '../Notebook.tsx';
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

interface ExportOptionsProps {
  readonly scope: Scope;
  readonly settings: ExportSettings;
  readonly onScope: (scope: Scope) => void;
  readonly onChange: (part: Partial<ExportSettings>) => void;
}

function ScopeField({ scope, onScope }: Pick<ExportOptionsProps, 'scope' | 'onScope'>) {
  const { tags } = useNotebook();
  return (
    <label>
      From{' '}
      <select value={scopeValue(scope)} onChange={({ target }) => onScope(readScope(target.value))}>
        <option value="filing">This filing</option>
        <option value="tabs">Open filings</option>
        <option value="all">All filings</option>
        {tags.map(({ name }) => (
          <option key={name} value={`tag:${name}`}>{`Tag #${name}`}</option>
        ))}
      </select>
    </label>
  );
}

/** What leaves, in which form and order. */
export function ExportOptions({ scope, settings, onScope, onChange }: ExportOptionsProps) {
  const { format, order, withMetrics, withPromises } = settings;
  const isMarkdown = !['csv', 'jsonld', 'ics'].includes(format);
  return (
    <div className="export-options">
      <ScopeField scope={scope} onScope={onScope} />
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
        <>
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
          <label>
            <input
              type="checkbox"
              checked={withMetrics}
              onChange={({ target }) => onChange({ withMetrics: target.checked })}
            />{' '}
            Metrics
          </label>
          <label>
            <input
              type="checkbox"
              checked={withPromises}
              onChange={({ target }) => onChange({ withPromises: target.checked })}
            />{' '}
            Forward-looking
          </label>
        </>
      ) : null}
    </div>
  );
}
