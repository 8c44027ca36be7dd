import { isBelow } from '../catalogue/clause-number.ts';
import { editionId, parseEditionName } from '../catalogue/edition-name.ts';
import { type SchemaNode, schemaAt } from '../catalogue/schema.ts';
import type { Clause, Edition } from '../catalogue/types.ts';
import { editionTyped } from '../config/cited-clause.ts';
import { objectionToAny } from '../config/exclusion-of.ts';
import { editionNamed } from '../config/named-edition.ts';
import { type TypedYaml, typedYaml } from '../config/yaml-place.ts';
import type { CheckOptions } from '../rules/check.ts';
import { ruleNames } from '../rules/index.ts';
import type { Span } from '../text/span.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import { schemaFor, valueDescription, type YamlFileKind } from './yaml-schema.ts';

type World = Pick<CheckOptions, 'catalogue' | 'config'>;

/** What can stand at a place of a config or pack. */
export interface YamlCompletion {
  readonly label: string;
  /** A few words behind the label: a title, a default. */
  readonly detail: string;
  /** A sentence or two, as plain text; may be empty. */
  readonly documentation: string;
  /** What replaces what is typed. */
  readonly insertText: string;
  /** What typed words are looked for in: the number and the title of a clause. */
  readonly filterText: string;
  /** Sorts the list in the order in which it was given. */
  readonly sortText: string;
  readonly kind: 'key' | 'value';
}

/** What can be typed at a place. */
export interface YamlCompletions {
  readonly replace: Span;
  readonly items: readonly YamlCompletion[];
}

/** One entry before it is written out. */
interface Entry {
  readonly label: string;
  readonly detail?: string;
  readonly documentation?: string;
  readonly insertText?: string;
  readonly filterText?: string;
}

/**
 * The keys or values that can stand at an offset of `crossclause.yaml` or a pack, by its schema, the rules and the
 * catalogue; the text may be half-typed. undefined where there is nothing to offer.
 */
export function yamlCompletions(
  text: string,
  offset: number,
  kind: YamlFileKind,
  world: World,
): YamlCompletions | undefined {
  const place = typedYaml(text, offset);
  if (place === undefined) return undefined;
  const schema = schemaFor(kind, place.textAt(['kind']));
  const target = targetOf(place, schema);
  if (target === undefined) return undefined;

  const { path, node, isKey, prefix } = target;
  const entries = isKey ? keyEntries(place, path, schema) : valueEntries(place, path, node, kind, world);
  if (entries.length === 0) return undefined;
  const items = entries.map((entry, index): YamlCompletion => {
    const insertText = isKey ? (entry.insertText ?? entry.label) : quoted(entry, place, kind);
    return {
      label: entry.label,
      detail: entry.detail ?? '',
      documentation: entry.documentation ?? '',
      insertText: prefix + insertText,
      filterText: entry.filterText ?? entry.label,
      sortText: String(index).padStart(5, '0'),
      kind: isKey ? 'key' : 'value',
    };
  });
  return { replace: place.span, items };
}

interface Target {
  readonly path: YamlPath;
  readonly node: SchemaNode;
  readonly isKey: boolean;
  /** `- ` where an entry of a list is to begin that its author has not begun. */
  readonly prefix: string;
}

/** What is typed as a key may be an entry of a list, as long as no colon stands behind it. */
function targetOf({ path, isKey, isAlone }: TypedYaml, schema: SchemaNode): Target | undefined {
  const node = schemaAt(schema, path);
  if (node === undefined) return undefined;
  if (isKey && hasKeys(node)) return { path, node, isKey, prefix: '' };
  if (isKey && !isAlone) return undefined;
  if (isKey && node.items) {
    const entry = [...path, 0];
    const inside = schemaAt(schema, entry) ?? node.items;
    return { path: entry, node: inside, isKey: hasKeys(inside), prefix: '- ' };
  }
  // Keys of a block begin a line of their own.
  return hasKeys(node) || node.items ? undefined : { path, node, isKey: false, prefix: '' };
}

const hasKeys = ({ properties }: SchemaNode): boolean => properties !== undefined;

function keyEntries(place: TypedYaml, path: YamlPath, schema: SchemaNode): readonly Entry[] {
  const taken = place.keysAt(path);
  // Behind a key that is changed, its colon stands already.
  const colon = place.isAlone ? ':' : '';
  return Object.keys(schemaAt(schema, path)?.properties ?? {})
    .filter(key => !taken.includes(key))
    .map(key => {
      const node = schemaAt(schema, [...path, key]);
      const rule = ruleNames.find(({ id }) => id === key);
      const isBlock = node?.properties !== undefined || node?.items !== undefined || node?.type === 'object';
      return {
        label: key,
        detail: rule ? `by default ${rule.severity}` : '',
        documentation: rule ? `${rule.summary}.` : (node?.description ?? ''),
        insertText: colon && !isBlock ? `${key}: ` : key + colon,
      };
    });
}

function valueEntries(
  place: TypedYaml,
  path: YamlPath,
  node: SchemaNode,
  kind: YamlFileKind,
  world: World,
): readonly Entry[] {
  const choices = node.enum ?? (node.const === undefined ? undefined : [node.const]);
  if (choices) {
    const description = node.description ?? '';
    return choices.map(label => ({
      label,
      detail: valueDescription(description, label) ?? '',
      documentation: description,
    }));
  }
  if (node.type === 'boolean') return ['true', 'false'].map(label => ({ label }));
  return kind === 'config' ? configEntries(place, path, world) : packEntries(place, path, world);
}

function configEntries(place: TypedYaml, path: YamlPath, world: World): readonly Entry[] {
  if (path[0] === 'standards' && path.length === 2) {
    const taken = new Set(place.textsAt(['standards']).map(name => idOf(name, world)));
    return editionEntries(world).filter(({ label }) => !taken.has(idOf(label, world)));
  }
  if (path[0] === 'exclusions' && path[2] === 'clause') return exclusionEntries(place, world);
  return [];
}

const idOf = (name: string, { catalogue }: World): string => {
  const named = editionNamed(name, catalogue);
  return named.ok ? named.edition.id : name;
};

/** First the edition, in the order of the scope; once it stands there, its clauses, but for those that nobody may leave out. */
function exclusionEntries({ typed, textsAt }: TypedYaml, world: World): readonly Entry[] {
  const cited = editionTyped(typed);
  const named = cited === undefined ? undefined : editionNamed(cited, world.catalogue);
  if (named?.ok) {
    const { edition } = named;
    return edition.clauses
      .filter(({ isRequirement, number }) => isRequirement && !objectionToAny(number, edition))
      .map(clause => clauseEntry(clause, `${cited} ${clause.number}`));
  }
  const scope = textsAt(['standards']).flatMap(name => {
    const entry = editionNamed(name, world.catalogue);
    return entry.ok ? [entry.edition] : [];
  });
  const listed = world.catalogue.editions.filter(({ isListed }) => isListed);
  return (scope.length > 0 ? scope : listed).map(edition => ({
    ...editionEntry(edition),
    insertText: `${edition.name} `,
  }));
}

/** In the config as texts cite it, in a pack by its year. */
type NameOf = 'name' | 'datedName';

const editionEntry = (edition: Edition, label: NameOf = 'name'): Entry => {
  const { name, datedName, title, status, successor } = edition;
  return {
    label: edition[label],
    detail: title,
    documentation: status === 'current' ? '' : `Withdrawn${successor ? `; replaced by ${successor}` : ''}.`,
    filterText: `${name} ${datedName} ${title}`,
  };
};

/** Those whose clauses a pack lists come first, the editions in force before the withdrawn ones. */
const editionEntries = ({ catalogue }: World, label?: NameOf): readonly Entry[] => {
  const rank = ({ isListed, status }: Edition) => Number(!isListed) * 2 + Number(status !== 'current');
  return [...catalogue.editions]
    .sort((a, b) => rank(a) - rank(b))
    .map(edition => editionEntry(edition, label));
};

const clauseEntry = ({ number, title }: Clause, label = number): Entry => entryOf(label, title);

const entryOf = (label: string, title = ''): Entry => ({
  label,
  detail: title,
  filterText: `${label} ${title}`,
});

function packEntries(place: TypedYaml, path: YamlPath, world: World): readonly Entry[] {
  const key = path.findLast(step => typeof step === 'string');
  if (path[0] === 'rows' && (key === 'from' || key === 'to') && path[2] === key) {
    const edition = editionAt(place, [key], world);
    const nothing: Entry = { label: 'null', detail: 'the source says that there is no counterpart' };
    return edition ? [...edition.clauses.map(clause => clauseEntry(clause)), nothing] : [];
  }
  if (path[0] === 'rows' && key === 'except') {
    const side = place.textAt([...path.slice(0, 2), 'from']) === undefined ? 'to' : 'from';
    const above = place.textAt([...path.slice(0, 2), side]);
    const below = editionAt(place, [side], world)?.clauses.filter(
      ({ number }) => above !== undefined && isBelow(number, above),
    );
    return (below ?? []).map(clause => clauseEntry(clause));
  }
  if (path[0] === 'applicability' && key === 'clauses') return listedEntries(place, path);
  switch (key) {
    case 'from':
    case 'to':
    case 'successor':
      return path.at(-1) === key || path.length === 2 ? editionEntries(world, 'datedName') : [];
    case 'with':
      return place.textsAt(['to']).map(label => ({ label }));
    case 'standard':
      return [...new Set(world.catalogue.editions.map(({ standard }) => standard))].map(label => ({ label }));
    case 'source':
    case 'statusSource':
      return place.keysAt(['sources']).map(label => ({
        label,
        detail: [place.textAt(['sources', label, 'document']), place.textAt(['sources', label, 'place'])]
          .filter(Boolean)
          .join(', '),
      }));
    case 'id':
      return idEntries(place);
    default:
      return [];
  }
}

/** The clauses that the pack lists itself, without those that stand beside already. */
function listedEntries({ textAt, textsAt }: TypedYaml, path: YamlPath): readonly Entry[] {
  const taken = textsAt(path.slice(0, 3));
  const entries: Entry[] = [];
  for (let index = 0; ; index++) {
    const number = textAt(['clauses', index, 'number']);
    if (number === undefined) return entries;
    if (!taken.includes(number)) entries.push(entryOf(number, textAt(['clauses', index, 'title'])));
  }
}

const editionAt = (place: TypedYaml, path: YamlPath, { catalogue }: World): Edition | undefined => {
  const address = parseEditionName(place.textAt(path) ?? '');
  return address && catalogue.edition(address.standard, address.edition);
};

/** The id follows from the editions, once they are written. */
function idEntries({ textAt, textsAt }: TypedYaml): readonly Entry[] {
  const standard = textAt(['standard']);
  const edition = textAt(['edition']);
  if (standard !== undefined && edition !== undefined) return [{ label: editionId({ standard, edition }) }];
  const names = [textAt(['from']) ?? [], textAt(['to']) ?? textsAt(['to'])].flat();
  const ids = names.flatMap(name => {
    const address = parseEditionName(name);
    return address ? [editionId(address)] : [];
  });
  return ids.length >= 2 ? [{ label: ids.join('--') }] : [];
}

/** `8.4` would be a number without quotes; so would a year. */
const needsQuotes = /^[\d.]+$/;

const quoted = ({ label, insertText = label }: Entry, { isQuoted }: TypedYaml, kind: YamlFileKind): string =>
  kind === 'pack' && !isQuoted && needsQuotes.test(insertText) ? `"${insertText}"` : insertText;
