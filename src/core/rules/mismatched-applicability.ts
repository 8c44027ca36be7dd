import { isInScope } from '../config/editions-in-scope.ts';
import { isSaidNotToApply, objectionToAny } from '../config/exclusion-of.ts';
import { sourceName } from '../correlations/source-name.ts';
import { listed } from '../text/listed.ts';
import { inEnglish } from '../text/said.ts';
import type { Citation } from '../trace/document-trace.ts';
import { mayStateApplicability, readStatement } from '../trace/statement.ts';
import type { Problem, ProjectRule, Related } from './rule.ts';
import { clauseName } from './wording.ts';

/** Documents, places or numbers that are named; of more the rest is counted. */
const mostNamed = 8;

/** What the statement says of a control is held against what the other documents, and the exclusions of the config, say. */
export const mismatchedApplicability: ProjectRule = {
  id: 'mismatched-applicability',
  summary:
    'A statement of applicability says something else of a control than the other documents or the config',
  severity: 'warning',

  // Without a scope no control is anybody's to state.
  concerns: (document, config) => config.standards.length > 0 && mayStateApplicability(document),

  *checkInProject({ document, config, catalogue }, { trace, nameOf }): Iterable<Problem> {
    const project = { config, catalogue };
    const statement = readStatement(document, project);
    if (statement === undefined) return;
    /** Each once, though several rows are of it. */
    const unreferenced = new Map<string, string>();
    for (const { address, span, isApplicable, justification } of statement.controls) {
      const { standard, edition: year, clause } = address;
      const edition = catalogue.edition(standard, year);
      if (edition === undefined || !isInScope(config, address) || isApplicable === undefined) continue;

      const name = clauseName(edition, clause);
      const isExcluded = isSaidNotToApply(edition, clause, config);
      const objection = objectionToAny(clause, edition);
      const covering = trace.documentsCovering(address, project);
      // What the statement says around its rows may tell why a control does not apply.
      const others = covering.filter(uri => uri !== document.uri);
      const exclusion = isExcluded || objection ? {} : { excludable: { clause: address, justification } };
      if (isApplicable && isExcluded) {
        yield { span, message: `${name} is marked as applicable, and the config excludes it.` };
      } else if (isApplicable && covering.length === 0) unreferenced.set(name, clause);
      else if (!isApplicable && others.length > 0) {
        const documents = named(others.map(nameOf));
        const message = `${name} is marked as not applicable, and referenced in ${documents}.`;
        const places = trace.covering(address, project).filter(({ uri }) => uri !== document.uri);
        yield { span, message, related: firstOf(places), ...exclusion };
      } else if (!isApplicable && objection) {
        const message = `${name} is marked as not applicable. ${inEnglish(objection.reason)}.`;
        yield { span, message, related: [{ span: undefined, message: sourceName(objection.source) }] };
      } else if (!isApplicable && !isExcluded) {
        const message = `${name} is marked as not applicable, and the config does not exclude it.`;
        yield { span, message, atMost: 'info', ...exclusion };
      }
    }
    if (unreferenced.size === 0) return;
    const are = unreferenced.size === 1 ? 'One control is' : `${unreferenced.size} controls are`;
    const numbers = named([...unreferenced.values()]);
    yield {
      span: statement.head,
      message: `${are} marked as applicable and referenced nowhere else: ${numbers}.`,
      atMost: 'info',
    };
  },
};

/** The first places; the others are counted. What a line says of the same control twice is one place. */
function firstOf(citations: readonly Citation[]): readonly Related[] {
  const placeOf = ({ uri, line, address }: Citation) => `${line} ${address.clause} ${uri}`;
  const places = [...new Map(citations.map(citation => [placeOf(citation), citation])).values()];
  const shown = places.length > mostNamed ? places.slice(0, mostNamed - 1) : places;
  const rest = places.length - shown.length;
  return [
    ...shown.map(({ uri, line, address }) => ({
      span: undefined,
      message: `${address.clause} is referenced here.`,
      elsewhere: { uri, line },
    })),
    ...(rest > 0 ? [{ span: undefined, message: `${rest} more places reference it.` }] : []),
  ];
}

/** `A.5.1, A.5.2 and 57 others`. */
const named = (words: readonly string[]): string =>
  words.length <= mostNamed
    ? listed(words)
    : listed([...words.slice(0, mostNamed - 1), `${words.length - mostNamed + 1} others`]);
