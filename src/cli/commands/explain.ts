import {
  adoptedAs,
  answeredOnly,
  type Catalogue,
  type ClauseAddress,
  type Config,
  type Document,
  didYouMeanOneOf,
  type ExplainedEntry,
  type Explanation,
  editionsToShow,
  entryOf,
  explain as explainClause,
  explainEntry,
  explainedEntryAsText,
  explanationAsText,
  explanationsAsJson,
  nameOfEdition,
  type Reference,
  readDocument,
  readOptionsOf,
  type Terms,
  traceDocument,
} from '../../core/index.ts';
import { paintFor } from '../colours.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import { type ProjectOptions, Projects } from '../projects.ts';
import { report } from '../report.ts';

interface ExplainOptions extends ProjectOptions {
  readonly format: 'text' | 'json';
  readonly color?: boolean;
}

/**
 * `crossclause explain <reference>`: what the clause is, and what answers to it in the other editions. An edition that lacks the
 * clause is a finding; where no pack lists the clauses, nothing can be said.
 */
export function explain(words: readonly string[], options: ExplainOptions, io: Io): ExitCode {
  const projects = new Projects(io, options);
  const { config, knowledge } = projects.of(io.cwd);
  report([...projects.notes, ...projects.troubles], io);
  const { catalogue, correlations, clauses, terms } = knowledge;

  const text = words.join(' ');
  const read = (asked: string) => readDocument('', asked, readOptionsOf({ clauses, config }));
  const asTyped = read(text);
  const document = namesNoClause(asTyped) ? read(text.replace(wholeNumber, ' clause $1')) : asTyped;
  const cited = addressesIn(document, { config, catalogue, terms });
  if (cited.length === 0) {
    report([noClauseWords(text, document.references.at(0), catalogue)], io);
    return exitCodes.notRun;
  }

  const others = editionsToShow({ config, catalogue });
  const explanations: (Explanation | ExplainedEntry)[] = [];
  const unknown: string[] = [];
  const unlisted = document.references
    .filter(({ standard, clause }) => clause !== undefined && !cited.some(isOf(standard, clause)))
    .map(reference => noPackWords(reference, catalogue));
  for (const address of cited) {
    const explanation =
      explainClause(address, others, catalogue, correlations) ?? explainEntry(address, terms);
    if (explanation) explanations.push(explanation);
    else if (catalogue.edition(address.standard, address.edition)?.isListed) {
      unknown.push(unknownWords(address, catalogue));
    } else unlisted.push(unlistedWords(address, catalogue));
  }
  const paint = paintFor(io, options.color);
  if (options.format === 'json') io.out(explanationsAsJson(explanations));
  else {
    const shown = config.standards.length > 0 ? (each: Explanation) => each : answeredOnly;
    const texts = explanations.map(each =>
      'rows' in each
        ? explainedEntryAsText(each, paint, catalogue)
        : explanationAsText(shown(each), catalogue, paint),
    );
    const adoptions = new Set(document.references.flatMap(reference => adoptedAs(document, reference) ?? []));
    io.out([...[...adoptions].map(sentence => `${sentence}\n`), ...texts].join('\n'));
  }
  report([...unknown, ...unlisted], io);
  if (projects.troubles.length > 0 || unlisted.length > 0) return exitCodes.notRun;
  return unknown.length > 0 ? exitCodes.findings : exitCodes.clean;
}

/** `ISO 9001:2015 8`: in a document 8 may count anything; who asks for an explanation means the clause. */
const wholeNumber = /\s+(\d{1,2})$/;

const namesNoClause = ({ references }: Document): boolean =>
  references.length === 1 && references[0]?.clause === undefined;

/** The clauses that a text cites, and the entries of terms, also of a vocabulary whose edition nobody states. */
function addressesIn(
  document: Document,
  world: { readonly config: Config; readonly catalogue: Catalogue; readonly terms: Terms },
): readonly ClauseAddress[] {
  const { clauses } = traceDocument(document, world);
  const entries = document.references.flatMap(reference => entryOf(document, reference, world) ?? []);
  const others = entries
    .map(({ standard, edition, entry }) => ({ standard, edition, clause: entry }))
    .filter(
      ({ standard, clause }) => !clauses.some(each => each.standard === standard && each.clause === clause),
    );
  return [...clauses, ...others];
}

/** Why nothing can be said of what was typed, and what was expected. */
function noClauseWords(typed: string, first: Reference | undefined, catalogue: Catalogue): string {
  if (first?.clause !== undefined) return noPackWords(first, catalogue);
  const { standard, edition } = first ?? {};
  const name =
    edition === undefined || standard === undefined
      ? standard
      : nameOfEdition({ standard, edition }, catalogue);
  const advice =
    first && catalogue.editionsOf(first.standard).length > 0
      ? ` crossclause catalogue --standard "${name}" lists the clauses.`
      : '';
  return `“${typed}” names no clause${name ? ` of ${name}` : ''}; expected a standard and a clause, for example ISO/IEC 20000-1:2018 8.7.3.${advice}`;
}

const isOf =
  (standard: string, clause: string) =>
  (address: ClauseAddress): boolean =>
    address.standard === standard && address.clause === clause;

const noPackWords = ({ standard }: Reference, catalogue: Catalogue): string =>
  `No pack has an edition of ${standard}. ${listedEditionsWords(standard, catalogue)}`;

const unlistedWords = (address: ClauseAddress, catalogue: Catalogue): string =>
  `No pack lists the clauses of ${nameOfEdition(address, catalogue)}. ${listedEditionsWords(address.standard, catalogue)}`;

/** Those of the standard; where there is none, of all standards. */
function listedEditionsWords(standard: string, { editions }: Catalogue): string {
  const listed = editions.filter(({ isListed }) => isListed);
  const own = listed.filter(edition => edition.standard === standard);
  const names = (own.length > 0 ? own : listed).map(({ name }) => name);
  return `The packs list ${names.join(', ')}.`;
}

function unknownWords(address: ClauseAddress, catalogue: Catalogue): string {
  const { standard, edition, clause } = address;
  const nearest = catalogue.edition(standard, edition)?.nearest(clause) ?? [];
  const meant = didYouMeanOneOf(nearest.map(({ number }) => number));
  return `${nameOfEdition(address, catalogue)} has no clause ${clause}.${meant}`;
}
