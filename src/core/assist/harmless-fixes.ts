import type { Document } from '../documents/document.ts';
import { perDocument } from '../documents/per-document.ts';
import { applyEdits } from '../fixes/apply.ts';
import type { Edit, Fix } from '../fixes/fix.ts';
import { nameStandard } from '../fixes/name-again.ts';
import type { Reference } from '../references/reference.ts';
import type { CheckOptions } from '../rules/check.ts';
import type { Finding } from '../rules/rule.ts';
import { byPlace, overlaps, textAt, touches } from '../text/span.ts';
import { type Harm, harmOf, isHarmless } from './harm.ts';
import { readAgain } from './read-again.ts';

type World = Pick<CheckOptions, 'catalogue' | 'terms' | 'config'>;

/** So many references are told their standard again at most; a fix that unsettles more is not what its title says. */
const mostNamed = 3;

/**
 * The edits after which every other reference is what it was: where one would be read otherwise, or no more, its number is
 * written in full or its standard named beside it, as the last of the edits in the text. undefined where that does not help, and
 * where words or further references would come or go.
 */
export function harmlessEdits(
  document: Document,
  fix: Pick<Fix, 'edits' | 'names'>,
  world: World,
): readonly Edit[] | undefined {
  let made = [...fix.edits].sort((a, b) => byPlace(a.span, b.span));
  const meant = { edits: made, fixes: [fix] };
  for (let named = 0; ; named++) {
    const after = readAgain(document, applyEdits(document.text, made), world);
    const harm = harmOf(document, after, made, meant, world);
    if (isHarmless(harm)) return made;
    const kept = named < mostNamed ? keeping(document, harm, meant.edits, world) : undefined;
    if (!kept || made.some(({ span }) => isNear(span, kept.span))) return undefined;
    made = [...made, kept].sort((a, b) => byPlace(a.span, b.span));
  }
}

const isNear = (a: Edit['span'], b: Edit['span']): boolean => overlaps(a, b) || a.start === b.start;

/** What keeps the first of the references that were lost: `A.14.2.5` for the `5` of `A.14.2.1/5`, else its standard before it. */
function keeping(
  document: Document,
  { lost, ...others }: Harm,
  meant: readonly Edit[],
  { catalogue }: World,
) {
  const [first] = lost;
  if (!first || !isHarmless({ ...others, lost: [] })) return undefined;
  const { clause = '', clauseSpan } = first;
  const isShort = textAt(document.text, clauseSpan) !== clause;
  if (isShort) return { span: clauseSpan, text: clause };
  // Its name stands beside it, and says another edition now.
  const { standardSpan } = first;
  if (standardSpan && meant.some(({ span }) => touches(span, standardSpan))) return undefined;
  if (isShared(document, first)) return undefined;
  const edit = nameStandard(document, first, catalogue);
  return 'why' in edit ? undefined : edit;
}

/** A name before a number of two standards would make it one of the first alone. */
const isShared = ({ references }: Document, { clauseSpan, standard }: Reference): boolean =>
  references.some(other => other.clauseSpan.start === clauseSpan.start && other.standard !== standard);

/**
 * A finding with those of its fixes that do what they say and nothing else; where one goes that was to be made without asking,
 * the next one is not. The document is read again for each fix.
 */
export function withHarmlessFixes(document: Document, finding: Finding, world: World): Finding {
  const known = settled(document);
  const found = known.get(finding) ?? settle(document, finding, world);
  known.set(finding, found);
  return found;
}

/** An editor asks again wherever the cursor comes. */
const settled = perDocument(() => new Map<Finding, Finding>());

function settle(document: Document, finding: Finding, world: World): Finding {
  const { fixes = [], prefersFirst, related = [] } = finding;
  if (fixes.length === 0) return finding;
  const harmless = fixes.map((fix): Fix | undefined => {
    const edits = harmlessEdits(document, fix, world);
    return edits && { ...fix, edits };
  });
  const offered = harmless.flatMap(fix => fix ?? []);
  return {
    ...finding,
    fixes: offered,
    ...(prefersFirst && { prefersFirst: harmless[0] !== undefined }),
    ...(offered.length === 0 && { related: [...related, notOffered] }),
  };
}

const notOffered = {
  span: undefined,
  message: 'Nothing is offered here: other references would not be read as they are now.',
};
