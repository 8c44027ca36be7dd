import {
  answeredOnly,
  type Catalogue,
  editionsToShow,
  explain as explainClause,
  explanationAsText,
  explanationsAsJson,
  listed,
  type Reference,
  readDocument,
  traceDocument,
} from '../../core/index.ts';
import { paintFor } from '../colours.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import { type ProjectOptions, Projects } from '../projects.ts';
import { report } from './check.ts';

export interface ExplainOptions extends ProjectOptions {
  readonly format: 'text' | 'json';
  readonly color?: boolean;
}

/** `crossclause explain <reference>`: what the clause is, and what answers to it in the other editions. */
export function explain(words: readonly string[], options: ExplainOptions, io: Io): ExitCode {
  const projects = new Projects(io, options);
  const { config, knowledge } = projects.of(io.cwd);
  report([...projects.notes, ...projects.troubles], io);
  const { catalogue, correlations, clauses } = knowledge;

  const text = words.join(' ');
  const document = readDocument('', text, { knowledge: clauses, scope: config.standards });
  const cited = traceDocument(document, { config, catalogue }).clauses;
  if (cited.length === 0) {
    report([noClauseWords(text, document.references.at(0), catalogue)], io);
    return exitCodes.notRun;
  }

  const others = editionsToShow({ config, catalogue });
  const explanations = [];
  const unknown: string[] = [];
  for (const address of cited) {
    const explanation = explainClause(address, others, catalogue, correlations);
    if (explanation) explanations.push(explanation);
    else unknown.push(unknownWords(address, catalogue));
  }
  const paint = paintFor(io, options.color);
  if (options.format === 'json') io.out(explanationsAsJson(explanations));
  else {
    const shown = config.standards.length > 0 ? explanations : explanations.map(answeredOnly);
    io.out(shown.map(each => explanationAsText(each, catalogue, paint)).join('\n'));
  }
  report(unknown, io);
  if (projects.troubles.length > 0) return exitCodes.notRun;
  return unknown.length > 0 ? exitCodes.findings : exitCodes.clean;
}

/** Why nothing can be said of what was typed, and what was expected. */
function noClauseWords(typed: string, first: Reference | undefined, catalogue: Catalogue): string {
  if (first?.clause !== undefined) {
    const names = catalogue.editions.filter(edition => edition.isListed).map(edition => edition.name);
    return `No pack has an edition of ${first.standard}. The packs list ${names.join(', ')}.`;
  }
  const name = first && [first.standard, first.edition ?? []].flat().join(':');
  const advice =
    first && catalogue.editionsOf(first.standard).length > 0
      ? ` crossclause catalogue --standard "${name}" lists the clauses.`
      : '';
  return `“${typed}” names no clause${name ? ` of ${name}` : ''}; expected a standard and a clause, for example ISO/IEC 20000-1:2018 8.7.3.${advice}`;
}

function unknownWords(
  { standard, edition: year, clause }: { standard: string; edition: string; clause: string },
  catalogue: Catalogue,
): string {
  const name = `${standard}:${year}`;
  const edition = catalogue.edition(standard, year);
  if (!edition?.isListed) {
    const names = catalogue.editions.filter(each => each.isListed).map(each => each.name);
    return `No pack lists the clauses of ${name}. The packs list ${names.join(', ')}.`;
  }
  const nearest = edition.nearest(clause).map(each => each.number);
  const meant = nearest.length === 0 ? '' : ` Did you mean ${listed(nearest, 'or')}?`;
  return `${name} has no clause ${clause}.${meant}`;
}
