import type { Binding } from '../references/bind.ts';
import { isStrong } from '../references/bind.ts';
import type { ClauseKnowledge } from '../references/knowledge.ts';
import type { ListMark } from '../references/mark.ts';
import type { Via, ViaKind } from '../references/reference.ts';
import { namesForeign } from '../references/scan.ts';
import type { Span } from '../text/span.ts';
import type { Passage } from './passage.ts';

/** A standard as a context names it. */
export interface Named {
  readonly standard: string;
  readonly edition: string | undefined;
  readonly span: Span | undefined;
}

/** One place around a list that may say which standard it is of. */
export interface Frame {
  readonly kind: ViaKind;
  readonly standards: readonly Named[];
  /** Another framework is named here. */
  readonly isForeign: boolean;
  /** Years that stand here alone: `2013 mapping`. */
  readonly years: readonly string[];
  /** A word for clauses or controls stands here. */
  readonly speaksOfClauses: boolean;
}

/** What settles a list, or the standards it could be of, or nothing. */
export type Settled =
  | { readonly kind: 'settled'; readonly standards: readonly Named[]; readonly via: Via }
  | { readonly kind: 'ambiguous'; readonly standards: readonly string[] }
  | { readonly kind: 'nothing' };

const nothing: Settled = { kind: 'nothing' };

// A word for clauses in a head or label: `Clause`, `ISO Control`, `Kapitel`, `Anforderung`.
const clauseWord =
  /(?<![\p{L}])(?:sub-?clauses?|clauses?|controls?|annex|klauseln?|norm\p{L}*|kapitel|abschnitte?|anforderung(?:en)?|maßnahmen?|cl[áa]usulas?|apartados?|numeral(?:es)?|requisit[oi]s?|requirements?|exigences?|clausol[ae]|punt[oi]|clausules?|paragra(?:af|fen)|eis(?:en)?|controles?|controll[oi]|contr[ôo]les?|beheersmaatregel(?:en)?|references?|referenz(?:en)?|refs?\.?|sections?|criteria|evidence|mapping)(?![\p{L}])|箇条|条項|管理策|要求事項|조항|통제|요구사항|条款|控制/iu;
const bareYear = /(?<![\d:/.-])(?:19|20)\d{2}(?![\d/.-])/g;

/** Reads a passage as a context. */
export function frameOf(kind: ViaKind, passage: Passage): Frame {
  const standards: Named[] = [];
  for (const mark of passage.reading.marks) {
    if (mark.kind === 'standard') {
      for (const { standard, edition, span } of mark.designations)
        standards.push({ standard, edition, span: passage.toSource(span) });
    }
  }
  const years = standards.some(({ edition }) => edition !== undefined)
    ? []
    : (passage.text.match(bareYear) ?? []);
  return {
    kind,
    standards,
    isForeign: namesForeign(passage.text),
    years,
    speaksOfClauses: clauseWord.test(passage.text),
  };
}

/** Standards whose Annex A numbers its controls like `A.5.15`, besides those of the packs. */
const withControls = new Set(['ISO/IEC 27001', 'ISO/IEC 42001', 'ISO/IEC 27701']);

/** Whether a number could be a clause of a standard at all: known standards answer for themselves. */
export function couldHave(standard: string, list: ListMark, knowledge: ClauseKnowledge): boolean {
  const first = list.entries[0];
  if (!first) return false;
  const editions = knowledge.editions(standard);
  const { clause, isAnnex } = first.number;
  if (isAnnex && !list.isWholeAnnex) {
    const area = clause.split('.').slice(0, 2).join('.');
    const answers = (editions ?? [])
      .map(edition => knowledge.hasClause(standard, edition, area))
      .filter(answer => answer !== undefined);
    if (answers.length) return answers.some(Boolean);
    return withControls.has(standard);
  }
  return true;
}

/** Whether some known edition has every number of the list; undefined where no edition's clauses are known. */
function isKnown(standard: string, list: ListMark, knowledge: ClauseKnowledge): boolean | undefined {
  const editions = knowledge.editions(standard);
  if (!editions) return undefined;
  let isListed = false;
  for (const edition of editions) {
    const answers = list.entries.map(({ number }) => {
      const plain = knowledge.hasClause(standard, edition, number.clause);
      return plain === false ? knowledge.hasClause(standard, edition, `A.${number.clause}`) : plain;
    });
    if (answers.every(answer => answer === true)) return true;
    if (answers.some(answer => answer !== undefined)) isListed = true;
  }
  return isListed ? false : undefined;
}

// What names nearest wins, so these do not pass the question on: a table's head or a label that names two standards leaves it open.
const outer = new Set<ViaKind>(['title', 'front-matter', 'document', 'config']);

/**
 * Finds the nearest context that settles a list which its own passage leaves open. `accepts` says whether evidence as
 * weak as the list's is enough in a frame.
 */
export function settle(
  { list }: Binding,
  frames: readonly Frame[],
  knowledge: ClauseKnowledge,
  accepts: (frame: Frame) => boolean,
  isTitledIn: (standard: string) => boolean,
): Settled {
  const first = list.entries[0];
  if (!first || list.isWholeAnnex) return nothing;
  for (const [index, frame] of frames.entries()) {
    if (!frame.standards.length) {
      // Another framework's column, row or label: its numbers. A heading's hardly changes what `A.5.15` is.
      if (
        frame.isForeign &&
        !(
          first.number.isAnnex &&
          first.number.clause.split('.').length > 2 &&
          (frame.kind === 'heading' || outer.has(frame.kind))
        )
      )
        return nothing;
      continue;
    }
    const candidates = distinct(frame.standards).filter(({ standard }) =>
      couldHave(standard, list, knowledge),
    );
    if (!candidates.length) continue;
    let choice = candidates;
    if (choice.length > 1)
      choice = choice.filter(({ standard }) => isKnown(standard, list, knowledge) !== false);
    // `7.1.4 Environment for the operation of processes`: only one of them has a clause of that title.
    if (choice.length > 1 && choice.some(({ standard }) => isTitledIn(standard)))
      choice = choice.filter(({ standard }) => isTitledIn(standard));
    if (choice.length > 1 && isSameNumber(choice)) choice = [refined(choice)];
    if (choice.length !== 1) {
      const standards = candidates.map(({ standard }) => standard);
      if (frame.kind === 'caption') continue;
      return isStrong(list) && !first.number.isAnnex ? { kind: 'ambiguous', standards } : nothing;
    }
    if (frame.isForeign && !first.number.isAnnex && outer.has(frame.kind)) return nothing;
    if (!accepts({ ...frame, standards: choice })) return nothing;
    const chosen = withPart(choice[0] as Named, frames.slice(index + 1));
    if (first.number.isLoose && isKnown(chosen.standard, list, knowledge) === false) return nothing;
    return {
      kind: 'settled',
      standards: [chosen],
      via: frame.standards[0]?.span
        ? { kind: frame.kind, span: chosen.span ?? frame.standards[0].span }
        : { kind: frame.kind },
    };
  }
  return isStrong(list) && !first.number.isAnnex ? { kind: 'ambiguous', standards: [] } : nothing;
}

/** One entry a standard; where a frame dates it once, with that year, where twice, undated. */
export function distinct(standards: readonly Named[]): Named[] {
  const found = new Map<string, Named>();
  for (const named of standards) {
    const known = found.get(named.standard);
    if (!known) found.set(named.standard, named);
    else if (known.edition === undefined) found.set(named.standard, { ...named, span: known.span });
    else if (named.edition !== undefined && named.edition !== known.edition)
      found.set(named.standard, { ...known, edition: undefined });
  }
  return [...found.values()];
}

const numberOf = (standard: string): string => /\d+/.exec(standard)?.[0] ?? standard;

/** `ISO 20000` and `ISO/IEC 20000-1` are one where both are named. */
const isSameNumber = (standards: readonly Named[]): boolean =>
  standards.length === 2 &&
  new Set(standards.map(({ standard }) => numberOf(standard))).size === 1 &&
  standards.filter(({ standard }) => /-\d/.test(standard)).length === 1;

const refined = (standards: readonly Named[]): Named =>
  standards.find(({ standard }) => /-\d/.test(standard)) as Named;

/** `ISO 20000 Clause` in a head, where a wider context says `ISO/IEC 20000-1:2018`. */
function withPart(named: Named, wider: readonly Frame[]): Named {
  if (/\d-\d/.test(named.standard)) return named;
  for (const frame of wider) {
    const parts = distinct(frame.standards).filter(
      ({ standard }) => numberOf(standard) === numberOf(named.standard) && /\d-\d/.test(standard),
    );
    if (parts.length === 1) return { ...(parts[0] as Named), span: named.span };
    if (parts.length > 1) return named;
  }
  return named;
}
