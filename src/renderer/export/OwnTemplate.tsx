import { texts } from '../texts.ts';

interface OwnTemplateProps {
  readonly template: string;
  /** Why it can't be used; null when it can. */
  readonly problem: string | null;
  readonly onChange: (template: string) => void;
}

/** The reader's own template, to be typed or pasted, with what it can name. */
export function OwnTemplate({ template, problem, onChange }: OwnTemplateProps) {
  return (
    <div className="own-template">
      <textarea
        aria-label={texts.exportOptions.template}
        aria-invalid={problem !== null}
        spellCheck={false}
        rows={8}
        value={template}
        onChange={({ target }) => onChange(target.value)}
      />
      {problem === null ? null : (
        <p className="template-problem" role="alert">
          {problem}
        </p>
      )}
      <details>
        <summary>{texts.exportOptions.templateNames}</summary>
        <dl>
          {texts.templateReference.map(([name, meaning]) => (
            <div key={name}>
              <dt>
                <code>{name}</code>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}
