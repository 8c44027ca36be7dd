import { parseEditionName } from '../catalogue/edition-name.ts';
import { schemaAt } from '../catalogue/schema.ts';
import type { Catalogue, Clause, Edition } from '../catalogue/types.ts';
import { parseCitedClause } from '../config/cited-clause.ts';
import { editionNamed } from '../config/named-edition.ts';
import { type YamlPlace, yamlAt } from '../config/yaml-place.ts';
import { ruleNames } from '../rules/index.ts';
import { counted } from '../text/counted.ts';
import { escapeMarkdown } from '../text/markdown.ts';
import { describeClause, type Hover } from './hover.ts';
import type { AssistWorld } from './world.ts';
import { schemaFor, valueDescription, type YamlFileKind } from './yaml-schema.ts';

/**
 * What the schema, the rules and the catalogue say of the key or value at an offset of `crossclause.yaml` or a pack; of a
 * clause as much as in a document. undefined where they say nothing.
 */
export function yamlHover(
  text: string,
  offset: number,
  kind: YamlFileKind,
  world: AssistWorld,
): Hover | undefined {
  const place = yamlAt(text, offset);
  if (place === undefined) return undefined;
  const { isKey, word, span } = place;
  const schema = schemaFor(kind, place.textAt(['kind']));
  const node = schemaAt(schema, isKey ? [...place.path, word] : place.path);
  if (node === undefined) return undefined;

  const named = isKey ? undefined : clauseNamed(place, kind, world.catalogue);
  if (named) return { span, ...describeClause(named.edition, named.clause, world) };
  const rule = isKey ? ruleNames.find(({ id }) => id === word) : undefined;
  const paragraphs = rule
    ? [`**${rule.id}**: ${escapeMarkdown(rule.summary)}.`, `By default ${rule.severity}.`]
    : isKey
      ? [`**${escapeMarkdown(word)}**`, escapeMarkdown(node.description ?? '')]
      : [
          ...valueLines(place, world.catalogue, node.description ?? ''),
          escapeMarkdown(node.description ?? ''),
        ];
  const contents = paragraphs.filter(paragraph => paragraph !== '').join('\n\n');
  return contents === '' ? undefined : { span, contents, actions: [] };
}

/** The clause that an exclusion, the row of a pack or what it says about leaving out clauses names. */
function clauseNamed(
  { path, word, textAt }: YamlPlace,
  kind: YamlFileKind,
  catalogue: Catalogue,
): { readonly edition: Edition; readonly clause: Clause } | undefined {
  const inEdition = (edition: Edition | undefined, number: string) => {
    const clause = edition?.clause(number);
    return edition && clause && { edition, clause };
  };
  if (path[0] === 'rows' && (path[2] === 'from' || path[2] === 'to'))
    return inEdition(editionOf(textAt([path[2]]), catalogue), word);
  if (path[0] === 'applicability' && path[2] === 'clauses')
    return inEdition(catalogue.edition(textAt(['standard']) ?? '', textAt(['edition']) ?? ''), word);
  if (kind !== 'config' || path[0] !== 'exclusions' || path[2] !== 'clause') return undefined;
  const cited = parseCitedClause(word);
  const named = cited && editionNamed(cited.edition, catalogue);
  return named?.ok ? inEdition(named.edition, cited?.clause ?? '') : undefined;
}

function valueLines({ path, word }: YamlPlace, catalogue: Catalogue, description: string): readonly string[] {
  const said = valueDescription(description, word);
  if (said !== undefined) return [`**${escapeMarkdown(word)}**: ${escapeMarkdown(said)}.`];
  if (path[0] === 'sources') return [];
  const named = editionNamed(word, catalogue);
  return named.ok ? editionLines(named.edition) : [];
}

const editionOf = (name: string | undefined, catalogue: Catalogue): Edition | undefined => {
  const address = parseEditionName(name ?? '');
  return address && catalogue.edition(address.standard, address.edition);
};

function editionLines({ name, title, status, successor, isListed, clauses }: Edition): readonly string[] {
  const replaced = successor === undefined ? '' : `, replaced by ${successor}`;
  const count = isListed ? counted(clauses.length, 'clause') : 'its clauses are in no pack';
  return [
    [`**${escapeMarkdown(name)}**`, escapeMarkdown(title)].filter(Boolean).join(' '),
    `${escapeMarkdown(`${status === 'current' ? 'In force' : 'Withdrawn'}${replaced}; ${count}`)}.`,
  ];
}
