import {
  type Context,
  type Emitter,
  Liquid,
  type Parser,
  Tag,
  type TagToken,
  type Template,
  type TopLevelToken,
  Value,
} from 'liquidjs';
import { failed, ok, type Result } from '../result.ts';
import type { Order } from './annotation-order.ts';
import { blockId } from './export-markdown.ts';
import type { NotebookPart } from './export-notebook.ts';
import { markItem, withoutMarkers } from './item-markers.ts';
import { toMarkdownCell, toMarkdownText } from './markdown-text.ts';
import { templateVariables } from './template-variables.ts';

/** Bounds of what a template may take: characters of source, output and milliseconds. */
const LIMITS = { parseLimit: 1_000_000, memoryLimit: 100_000_000, renderLimit: 2000 };

/** `{% item ID %}…{% enditem %}`: what stands in it can be updated in the file later. */
class ItemTag extends Tag {
  private readonly id: Value;
  private readonly templates: Template[] = [];

  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid, parser: Parser) {
    super(token, rest, liquid);
    this.id = new Value(this.tokenizer.readFilteredValue(), liquid);
    const stream = parser
      .parseStream(rest)
      .on('tag:enditem', () => stream.stop())
      .on('template', (template: Template) => this.templates.push(template))
      .on('end', () => {
        throw new Error(`tag ${token.getText()} not closed`);
      });
    stream.start();
  }

  *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const id = yield this.id.value(context);
    const body = yield this.liquid.renderer.renderTemplates(this.templates, context);
    emitter.write(markItem(blockId(String(id)), String(body)));
  }
}

/** No template reaches files or other templates. */
const engine = new Liquid({
  ...LIMITS,
  templates: {},
  ownPropertyOnly: true,
  strictFilters: true,
  strictVariables: true,
  lenientIf: true,
});
engine.registerTag('item', ItemTag);
engine.registerFilter('markdown', (value: unknown) => toMarkdownText(wordsOf(value)));
engine.registerFilter('cell', (value: unknown, link?: unknown) =>
  toMarkdownCell(wordsOf(value), typeof link === 'string' ? link : null),
);

function wordsOf(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}

/** The engine's message, which names line and column, as one sentence. */
function sentenceOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const [first = ''] = message.split('\n');
  return `The template can't be used: ${first.replace(/\.?$/, '.')}`;
}

/** What a template is filled with, and how. */
export interface TemplateOptions {
  readonly order?: Order;
  /** Keeps the comments of `{% item %}`, by which the file can be updated later. */
  readonly markers?: boolean;
}

/**
 * The notes in the reader's own form, a Liquid template; its variables are those of `templateVariables`. Fails with a
 * sentence that names the line for a mistake in the template and for one that takes too long.
 */
export function renderTemplate(
  template: string,
  parts: readonly NotebookPart[],
  { order = 'place', markers = false }: TemplateOptions = {},
): Result<string, string> {
  try {
    const variables = templateVariables(parts, order);
    const rendered = String(engine.parseAndRenderSync(template, variables));
    return ok(markers ? rendered : withoutMarkers(rendered));
  } catch (error) {
    return failed(sentenceOf(error));
  }
}
