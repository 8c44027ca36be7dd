import { parseEditionName } from '../catalogue/edition-name.ts';
import type { Catalogue, Edition } from '../catalogue/types.ts';
import { editionNamed } from '../config/named-edition.ts';
import { type YamlPlace, yamlAt } from '../config/yaml-place.ts';
import type { CheckOptions } from '../rules/check.ts';
import { ruleNames } from '../rules/index.ts';
import { escapeMarkdown } from '../text/markdown.ts';
import type { Span } from '../text/span.ts';
import { schemaAt, schemaFor, valueDescription, type YamlFileKind } from './yaml-schema.ts';

/** What is shown beside a key or value of a config or pack. */
export interface YamlHover {
  readonly span: Span;
  /** Markdown. */
  readonly contents: string;
}

/**
 * What the schema, the rules and the catalogue say of the key or value at an offset of `crossclause.yaml` or a pack.
 * undefined where they say nothing.
 */
export function yamlHover(
  text: string,
  offset: number,
  kind: YamlFileKind,
  { catalogue }: Pick<CheckOptions, 'catalogue'>,
): YamlHover | undefined {
  const place = yamlAt(text, offset);
  if (place === undefined) return undefined;
  const { isKey, word, span } = place;
  const schema = schemaFor(kind, place.textAt(['kind']));
  const node = schemaAt(schema, isKey ? [...place.path, word] : place.path);
  if (node === undefined) return undefined;

  const rule = isKey ? ruleNames.find(({ id }) => id === word) : undefined;
  const paragraphs = rule
    ? [`**${rule.id}**: ${escapeMarkdown(rule.summary)}.`, `By default ${rule.severity}.`]
    : isKey
      ? [`**${escapeMarkdown(word)}**`, escapeMarkdown(node.description ?? '')]
      : [
          ...valueLines(place, kind, catalogue, node.description ?? ''),
          escapeMarkdown(node.description ?? ''),
        ];
  const contents = paragraphs.filter(paragraph => paragraph !== '').join('\n\n');
  return contents === '' ? undefined : { span, contents };
}

function valueLines(
  { path, word, textAt }: YamlPlace,
  kind: YamlFileKind,
  catalogue: Catalogue,
  description: string,
): readonly string[] {
  const said = valueDescription(description, word);
  if (said !== undefined) return [`**${escapeMarkdown(word)}**: ${escapeMarkdown(said)}.`];
  const row = path[0] === 'rows' && (path[2] === 'from' || path[2] === 'to') ? path[2] : undefined;
  if (row !== undefined) return clauseLines(editionOf(textAt([row]), catalogue), word);
  if (kind === 'config' && path[0] === 'exclusions' && path[2] === 'clause') {
    const [, name = '', number = ''] = /^(.+?:\s*\d{4}),?\s+(?:clause |§ ?)?(\S+)$/.exec(word) ?? [];
    const named = editionNamed(name, catalogue);
    return named.ok ? clauseLines(named.edition, number) : [];
  }
  if (path[0] === 'sources') return [];
  const named = editionNamed(word, catalogue);
  return named.ok ? editionLines(named.edition) : [];
}

const editionOf = (name: string | undefined, catalogue: Catalogue): Edition | undefined => {
  const address = parseEditionName(name ?? '');
  return address && catalogue.edition(address.standard, address.edition);
};

function clauseLines(edition: Edition | undefined, number: string): readonly string[] {
  const clause = edition?.clause(number);
  if (edition === undefined || clause === undefined) return [];
  const named = [number, clause.title].filter(Boolean).join(' ');
  const above = edition
    .path(number)
    .slice(0, -1)
    .map(upper => escapeMarkdown([upper, edition.clause(upper)?.title].filter(Boolean).join(' ')));
  return [`**${escapeMarkdown(named)}** · ${escapeMarkdown(edition.name)}`, above.join(' › ')];
}

function editionLines({ name, title, status, successor, isListed, clauses }: Edition): readonly string[] {
  const replaced = successor === undefined ? '' : `, replaced by ${successor}`;
  const count = isListed ? `${clauses.length} clauses` : 'its clauses are in no pack';
  return [
    [`**${escapeMarkdown(name)}**`, escapeMarkdown(title)].filter(Boolean).join(' '),
    `${escapeMarkdown(`${status === 'current' ? 'In force' : 'Withdrawn'}${replaced}; ${count}`)}.`,
  ];
}
