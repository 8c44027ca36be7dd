import type { ScopeEntry } from '../config/config.ts';
import type { Ambiguity } from '../references/ambiguity.ts';
import type { Binding } from '../references/bind.ts';
import { isStrong } from '../references/bind.ts';
import { areSiblings, countBetween } from '../references/clause-number.ts';
import type { Designation } from '../references/designation.ts';
import type { ClauseKnowledge } from '../references/knowledge.ts';
import type { Entry, ListMark } from '../references/mark.ts';
import type { Place, Reference, Via } from '../references/reference.ts';
import type { Span } from '../text/span.ts';
import type { Block, HeadingBlock, Item, ParagraphBlock, TableBlock } from './block.ts';
import { couldHave, distinct, type Frame, frameOf, type Named, settle } from './context.ts';
import type { Table } from './document.ts';
import type { FrontMatterText } from './front-matter.ts';
import type { Passage } from './passage.ts';
import type { ReadOptions } from './read-document.ts';

/** What the blocks of a document say of clauses, in the order of the text. */
export interface ReadReferences {
  readonly references: readonly Reference[];
  readonly ambiguities: readonly Ambiguity[];
  readonly tables: readonly Table[];
}

export function readReferences(
  blocks: readonly Block[],
  frontMatter: FrontMatterText | undefined,
  options: ReadOptions,
): ReadReferences {
  const reader = new ReferenceReader(options.knowledge, wideFrames(blocks, frontMatter, options.scope));
  if (frontMatter) reader.readFrontMatter(frontMatter);
  let previous: Block | undefined;
  for (const block of blocks) {
    if (block.kind === 'heading') reader.readHeading(block);
    else if (block.kind === 'paragraph') reader.readParagraph(block);
    else if (block.kind === 'table') reader.readTable(block, previous);
    if (block.kind !== 'comment') previous = block;
  }
  return reader.result();
}

const passagesOf = (block: Block): readonly Passage[] => {
  if (block.kind === 'heading' || block.kind === 'paragraph') return [block.passage];
  return block.kind === 'table' ? block.rows.flatMap(row => row.map(cell => cell.passage)) : [];
};

/** The contexts that hold for the whole document: title, front matter, the document itself, the config; nearest first. */
function wideFrames(
  blocks: readonly Block[],
  frontMatter: FrontMatterText | undefined,
  scope: readonly ScopeEntry[],
): Frame[] {
  const frames: Frame[] = [];
  const title = blocks.find(block => block.kind === 'heading');
  if (title?.kind === 'heading' && title.depth === 1) frames.push(frameOf('title', title.passage));
  if (frontMatter?.title) frames.push(frameOf('title', frontMatter.title));
  const declared = (frontMatter?.standards ?? []).map(passage => frameOf('front-matter', passage));
  if (declared.length) {
    frames.unshift({
      kind: 'front-matter',
      standards: declared.flatMap(({ standards }) => standards),
      isForeign: false,
      years: [],
      speaksOfClauses: false,
    });
  }
  const named: Named[] = [...declared.flatMap(({ standards }) => standards)];
  for (const block of blocks) {
    for (const passage of passagesOf(block)) {
      for (const mark of passage.reading.marks) {
        if (mark.kind !== 'standard') continue;
        for (const { standard, edition, span } of mark.designations)
          named.push({ standard, edition, span: passage.toSource(span) });
      }
    }
  }
  frames.push({ kind: 'document', standards: named, isForeign: false, years: [], speaksOfClauses: false });
  if (scope.length) {
    frames.push({
      kind: 'config',
      standards: scope.map(({ standard, edition }) => ({ standard, edition, span: undefined })),
      isForeign: false,
      years: [],
      speaksOfClauses: false,
    });
  }
  return frames;
}

/** How much a bare number needs: where it stands, and what the words around it are. */
interface Setting {
  readonly place: Place;
  /** The contexts, nearest first; asked for only where a list needs them. */
  readonly frames: () => readonly Frame[];
  /** The list begins the cell or item, so that a bare number may be a clause. */
  readonly isBareTaken: (list: ListMark, frame: Frame, standard: string) => boolean;
  /** The words above or before call its numbers controls. */
  readonly isOfControls: boolean;
  /** The cell to the right, whose text may be the title of the number in this one. */
  readonly nextCell: Passage | undefined;
  /** The words for a clause that the passage has used beside a standard so far. */
  readonly words?: Set<string>;
  /** A list item. */
  readonly isItem?: boolean;
  /** Years that the head of the row or column says: `2013 mapping`. */
  readonly years: () => readonly string[];
}

/** What a list turned out to be. */
interface Outcome {
  readonly standard: Named;
  readonly via: Via | undefined;
}

const neverBare = (): boolean => false;

class ReferenceReader {
  readonly #knowledge: ClauseKnowledge;
  readonly #wide: readonly Frame[];
  readonly #references: Reference[] = [];
  readonly #ambiguities: Ambiguity[] = [];
  readonly #tables: Table[] = [];
  #headings: { readonly depth: number; readonly frame: () => Frame }[] = [];
  #groups = 0;
  /** The standards that the section has named so far. */
  #inSection: Named[] = [];

  constructor(knowledge: ClauseKnowledge, wide: readonly Frame[]) {
    this.#knowledge = knowledge;
    this.#wide = wide;
  }

  result(): ReadReferences {
    const byPlace = (a: { start: number; end: number }, b: { start: number; end: number }): number =>
      a.start - b.start || a.end - b.end;
    return {
      references: this.#references.sort((a, b) => byPlace(a.clauseSpan, b.clauseSpan)),
      ambiguities: this.#ambiguities.sort((a, b) => byPlace(a.span, b.span)),
      tables: this.#tables,
    };
  }

  readFrontMatter({ standards, clauses }: FrontMatterText): void {
    const place: Place = { kind: 'front-matter' };
    const frames = this.#wide.filter(
      ({ kind }) => kind === 'front-matter' || kind === 'document' || kind === 'config',
    );
    const setting: Setting = {
      place,
      frames: () => frames,
      isBareTaken: list => list.start === 0,
      isOfControls: false,
      nextCell: undefined,
      years: () => [],
    };
    for (const passage of [...standards, ...clauses]) this.#read(passage, setting);
    this.#inSection = [];
  }

  readHeading({ depth, passage }: HeadingBlock): void {
    this.#headings = this.#headings.filter(heading => heading.depth < depth);
    this.#read(passage, {
      place: { kind: 'heading' },
      frames: () => this.#outerFrames(),
      isBareTaken: neverBare,
      isOfControls: false,
      nextCell: undefined,
      years: () => [],
    });
    this.#headings.push({ depth, frame: once(() => frameOf('heading', passage)) });
    this.#inSection = [];
  }

  readParagraph({ passage, item }: ParagraphBlock): void {
    const { reading } = passage;
    if (!reading.marks.length) return;
    this.#read(passage, {
      place: { kind: 'prose' },
      frames: () => [...labelFrames(item), ...this.#outerFrames()],
      isBareTaken: (list, frame, standard) =>
        item !== undefined &&
        frame.kind === 'label' &&
        isAtStart(passage, list) &&
        isSetOff(passage, list) &&
        (this.#hasTitle(list, standard, passage, undefined) ||
          (this.#isKnown(standard, list) ?? frame.speaksOfClauses)),
      isOfControls: false,
      isItem: item !== undefined,
      nextCell: undefined,
      years: () => [],
    });
  }

  readTable(block: TableBlock, previous: Block | undefined): void {
    const table = this.#tables.length;
    this.#tables.push({ span: block.span, rows: block.rows.map(row => row.map(({ span }) => ({ span }))) });
    const around: Frame[] = labelFrames(block.item);
    if (previous?.kind === 'paragraph' && previous.item === block.item && isCaption(previous.passage))
      around.unshift(frameOf('caption', previous.passage));
    const outer = once(() => [...around, ...this.#outerFrames()]);
    const [head = [], ...body] = block.rows;
    for (const [column, { passage }] of head.entries()) {
      this.#read(passage, {
        place: { kind: 'cell', table, row: 0, column },
        frames: outer,
        isBareTaken: neverBare,
        isOfControls: false,
        nextCell: undefined,
        years: () => [],
      });
    }
    const columns = head.map(({ passage }) => ({
      frame: once(() => frameOf('column', passage)),
      kind: headKind(passage.text),
      text: passage.text,
    }));
    for (const [index, row] of body.entries()) {
      const first = row[0]?.passage;
      const rowFrame = first && once(() => frameOf('row', first));
      for (const [column, { passage }] of row.entries()) {
        if (!passage.text || !passage.reading.marks.length) continue;
        const columnOf = columns[column];
        const next = row[column + 1]?.passage;
        this.#read(passage, {
          place: { kind: 'cell', table, row: index + 1, column },
          frames: () => [
            ...(rowFrame && column > 0 ? [rowFrame()] : []),
            ...columnFrames(columns, column),
            ...outer(),
          ],
          isBareTaken: (list, frame, standard) =>
            this.#isBareCell(list, passage, next, columnOf, frame, standard),
          isOfControls: columnOf !== undefined && isOfControls(columnOf.text),
          nextCell: next,
          years: () => [
            ...(rowFrame && column > 0 ? rowFrame().years : []),
            ...(columnOf?.frame().years ?? []),
          ],
        });
      }
    }
  }

  #isBareCell(
    list: ListMark,
    passage: Passage,
    next: Passage | undefined,
    column: Column | undefined,
    frame: Frame,
    standard: string,
  ): boolean {
    if (!isAtStart(passage, list) || column?.kind === 'amount') return false;
    const known = this.#isKnown(standard, list);
    const isWhole = list.entries.every(({ number }) => !number.isDotted && !number.isAnnex);
    if (isWhole && list.entries.some(({ number }) => Number(number.clause) > 20)) return false;
    if (frame.kind === 'column') return isSetOff(passage, list) && (known !== false || frame.speaksOfClauses);
    if (column?.frame().standards.length) return false;
    const isTitled = this.#hasTitle(list, standard, passage, next);
    if (isTitled) return true;
    if (known === false) return false;
    if (frame.kind === 'row' || frame.kind === 'cell')
      return (
        isSetOff(passage, list) &&
        column?.kind !== 'own' &&
        (!isWhole || column?.kind === 'clause' || column?.kind === 'section')
      );
    if (column?.kind === 'clause') return isSetOff(passage, list);
    if (column?.kind === 'section')
      return (
        isSetOff(passage, list) &&
        (frame.kind === 'caption' ||
          frame.kind === 'label' ||
          frame.kind === 'heading' ||
          (frame.kind === 'title' && known === true))
      );
    return false;
  }

  /** Whether the number stands before its own title, in its cell or in the next one. */
  #hasTitle(list: ListMark, standard: string, passage: Passage, next: Passage | undefined): boolean {
    const first = list.entries[0];
    if (!first || list.entries.length > 1) return false;
    const words = first.titleSpan
      ? passage.text.slice(first.titleSpan.start, first.titleSpan.end)
      : list.end >= passage.text.trimEnd().length
        ? next?.text
        : undefined;
    if (words === undefined) return false;
    const { clause } = first.number;
    return (
      this.#knowledge.isTitle(standard, clause, words.trim()) ||
      this.#knowledge.isTitle(standard, `A.${clause}`, words.trim())
    );
  }

  #isKnown(standard: string, list: ListMark): boolean | undefined {
    const editions = this.#knowledge.editions(standard);
    if (!editions) return undefined;
    const answers = editions.map(edition =>
      list.entries.map(({ number }) => {
        const plain = this.#knowledge.hasClause(standard, edition, number.clause);
        return plain === false ? this.#knowledge.hasClause(standard, edition, `A.${number.clause}`) : plain;
      }),
    );
    if (answers.some(edition => edition.every(answer => answer === true))) return true;
    return answers.some(edition => edition.some(answer => answer !== undefined)) ? false : undefined;
  }

  /** The headings above, nearest first, and what holds for the whole document. */
  #outerFrames(): Frame[] {
    const headings = this.#headings.map(({ frame }) => frame()).reverse();
    // The document's title is the last of the headings, and counts as the title.
    const title = this.#wide.find(({ kind }) => kind === 'title');
    const titleAt = title?.standards[0]?.span?.start;
    const section = distinct(this.#inSection);
    const frames: Frame[] =
      section.length === 1
        ? [{ kind: 'section', standards: section, isForeign: false, years: [], speaksOfClauses: false }]
        : [];
    frames.push(
      ...headings.filter(frame => titleAt === undefined || frame.standards[0]?.span?.start !== titleAt),
      ...this.#wide,
    );
    return frames;
  }

  #read(passage: Passage, around: Setting): void {
    const { marks, bindings } = passage.reading;
    const setting: Setting = { ...around, words: new Set() };
    const used = new Set<Designation>();
    let lastGroup = 0;
    let last: Outcome | undefined;
    for (const binding of bindings) {
      const group = binding.isChained && lastGroup ? lastGroup : ++this.#groups;
      lastGroup = group;
      last = this.#readList(passage, binding, setting, group, used, binding.isChained ? last : undefined);
    }
    for (const mark of marks) {
      if (mark.kind !== 'standard') continue;
      for (const designation of mark.designations) {
        this.#inSection.push(named(passage, designation));
        if (used.has(designation)) continue;
        const span = passage.toSource(designation.span);
        this.#references.push({
          span,
          clauseSpan: span,
          standardSpan: span,
          standard: designation.standard,
          edition: designation.edition,
          editionSpan: designation.editionSpan && passage.toSource(designation.editionSpan),
          clause: undefined,
          item: undefined,
          via: undefined,
          group: ++this.#groups,
          implied: false,
          titleSpan: undefined,
          place: setting.place,
        });
      }
    }
  }

  /** Says of which standard a list turned out to be; `before` is what the list was that this one goes on with. */
  #readList(
    passage: Passage,
    binding: Binding,
    setting: Setting,
    group: number,
    used: Set<Designation>,
    before: Outcome | undefined,
  ): Outcome | undefined {
    const { list, kind } = binding;
    if (kind === 'foreign') return undefined;
    if (
      kind === 'open' &&
      before &&
      this.#isKnown(before.standard.standard, list) !== false &&
      couldHave(before.standard.standard, list, this.#knowledge)
    ) {
      this.#emit(passage, binding, before.standard, before.via, setting, group, undefined);
      return before;
    }
    // An appendix is rather the text's own than a standard's.
    if (kind !== 'adjacent' && /^append/i.test(list.keyword?.text ?? '')) return undefined;
    if (kind === 'near') {
      const able = binding.standards.filter(({ standard }) => this.#isKnown(standard, list) === true);
      if (able.length !== 1 || binding.standards.length !== 1) return undefined;
      const designation = able[0] as Designation;
      used.add(designation);
      const standard = named(passage, designation);
      this.#emit(passage, binding, standard, undefined, setting, group, binding.mark);
      return { standard, via: undefined };
    }
    if (kind === 'adjacent' || kind === 'list') {
      const able = binding.standards.filter(({ standard }) =>
        this.#canCite(standard, list, kind === 'adjacent'),
      );
      if (able.length) {
        if (kind === 'adjacent') {
          for (const designation of binding.standards) used.add(designation);
          if (list.keyword) setting.words?.add(list.keyword.text.toLowerCase());
        }
        for (const designation of able)
          this.#emit(passage, binding, named(passage, designation), undefined, setting, group, binding.mark);
        return { standard: named(passage, able[0] as Designation), via: undefined };
      }
    }
    if ((kind === 'sentence' || kind === 'passage') && binding.mark) {
      const candidates = distinct(binding.standards.map(designation => named(passage, designation))).filter(
        ({ standard }) => couldHave(standard, list, this.#knowledge),
      );
      // `ISO 27001 hoofdstuk 7.2 … . Hoofdstuk 7.3`: the passage has used the same word of a standard before.
      const isSameWord = setting.words?.has(list.keyword?.text.toLowerCase() ?? '') === true;
      const isWeakHere = kind === 'passage' && !isStrong(list) && !(list.keyword && isSameWord);
      if (candidates.length === 1 && !isWeakHere && !list.isWholeAnnex) {
        const chosen = candidates[0] as Named;
        const via: Via = { kind: 'sentence', ...(chosen.span ? { span: chosen.span } : {}) };
        this.#emit(passage, binding, chosen, via, setting, group, undefined);
        return { standard: chosen, via };
      }
    }
    const settled = settle(
      binding,
      setting.frames(),
      this.#knowledge,
      frame => this.#accepts(binding, passage, frame, setting),
      standard => this.#hasTitle(list, standard, passage, setting.nextCell),
    );
    const later = binding.later?.designations[0];
    if (
      settled.kind === 'settled' &&
      settled.via.kind === 'document' &&
      later &&
      settled.standards[0]?.standard === later.standard
    ) {
      const chosen = named(passage, later);
      const via: Via = { kind: 'sentence', ...(chosen.span ? { span: chosen.span } : {}) };
      this.#emit(passage, binding, chosen, via, setting, group, undefined);
      return { standard: chosen, via };
    }
    if (settled.kind === 'settled') {
      for (const standard of settled.standards)
        this.#emit(passage, binding, standard, settled.via, setting, group, undefined);
      return settled.standards[0] && { standard: settled.standards[0], via: settled.via };
    }
    if (
      binding.later &&
      isStrong(list) &&
      couldHave(binding.later.designations[0]?.standard ?? '', list, this.#knowledge) &&
      binding.later.designations.length === 1 &&
      !list.isWholeAnnex
    ) {
      const chosen = named(passage, binding.later.designations[0] as Designation);
      const via: Via = { kind: 'sentence', ...(chosen.span ? { span: chosen.span } : {}) };
      this.#emit(passage, binding, chosen, via, setting, group, undefined);
      return { standard: chosen, via };
    }
    if (settled.kind === 'ambiguous' && settled.standards.length > 1 && list.keyword) {
      for (const { number } of list.entries) {
        this.#ambiguities.push({
          span: passage.toSource(number),
          clause: number.clause,
          standards: [...new Set(settled.standards)],
        });
      }
    }
    return undefined;
  }

  #canCite(standard: string, list: ListMark, isAdjacent: boolean): boolean {
    if (list.isWholeAnnex) return true;
    const first = list.entries[0];
    if (!first) return false;
    if (first.number.isLoose && !isAdjacent) return this.#isKnown(standard, list) !== false;
    return true;
  }

  /** Whether evidence as weak as the list's is enough for what a frame says. */
  #accepts({ list }: Binding, passage: Passage, frame: Frame, setting: Setting): boolean {
    const first = list.entries[0];
    if (!first) return false;
    const standard = distinct(frame.standards)[0]?.standard ?? '';
    const known = this.#isKnown(standard, list);
    if (first.number.isAnnex) return true;
    if (!list.keyword) return setting.isBareTaken(list, frame, standard);
    switch (list.keyword.kind) {
      case 'clause':
      case 'annex':
        // `Clause 2: Credit` of a contract: where only the document names a standard, its clauses of requirements are meant.
        return (
          !(frame.kind === 'document' || frame.kind === 'config') ||
          (known !== false && Number(first.number.clause.split('.')[0]) > 3)
        );
      case 'control':
        return first.number.isDotted && known !== false;
      default: {
        if (
          frame.kind === 'caption' ||
          frame.kind === 'label' ||
          frame.kind === 'row' ||
          frame.kind === 'column' ||
          frame.kind === 'cell'
        ) {
          if (/^(?:nr\.?|no\.?|nummern?|items?|point|punkt)$/i.test(list.keyword.text))
            return setting.isBareTaken(list, frame, standard);
          return known !== false;
        }
        if (frame.kind === 'document' || frame.kind === 'config' || frame.kind === 'section') return false;
        if (this.#hasTitle(list, standard, passage, undefined)) return true;
        // `Kapitel 4: Kontext der Organisation` below a title that names the standard.
        const isChapter =
          /^(?:kapiteln?|abschnitte?|cap[íi]tulos?|chapitres?|capitol[oi]|hoofdstuk(?:ken)?|chapters?)$/i.test(
            list.keyword.text,
          );
        const isOwnNumber = setting.place.kind === 'heading' && isAtStart(passage, list);
        // `- **Punto 7.1.6 (Conoscenza organizzativa)**`, `Section 6.1.3 of the standard`.
        if (
          setting.isItem &&
          isAtStart(passage, list) &&
          known !== false &&
          /^[\s\u00a0]*(?:[:：–—(-])/u.test(passage.text.slice(list.end))
        )
          return true;
        if (
          /^[\s\u00a0]+(?:of|der|de la|de|della|van de|da)[\s\u00a0]+(?:the[\s\u00a0]+)?(?:standard|norma?|norme)(?!\p{L})/iu.test(
            passage.text.slice(list.end),
          )
        )
          return known !== false;
        return (
          isChapter &&
          !isOwnNumber &&
          known !== false &&
          /^[\s\u00a0]*[:：–—-]/u.test(passage.text.slice(list.end))
        );
      }
    }
  }

  #emit(
    passage: Passage,
    binding: Binding,
    standard: Named,
    via: Via | undefined,
    setting: Setting,
    group: number,
    mark: { readonly start: number; readonly end: number } | undefined,
  ): void {
    const { list } = binding;
    const known = this.#knowledge.editions(standard.standard);
    const year =
      standard.edition ?? this.#yearAround(setting, known) ?? this.#yearBefore(passage, list, known);
    const designation = mark && binding.standards.find(candidate => candidate.standard === standard.standard);
    const isControlList = list.keyword?.kind === 'control' || (setting.isOfControls && !list.keyword);
    for (const entry of list.entries) {
      const titleSpan = this.#titleOf(passage, entry, list, setting);
      const isTitledControl =
        titleSpan !== undefined &&
        this.#isControlTitle(standard.standard, entry.number.clause, passage, entry, setting);
      const number = this.#asControl(
        standard.standard,
        year,
        entry.number.clause,
        isControlList || isTitledControl,
      );
      const to = entry.to && this.#asControl(standard.standard, year, entry.to.clause, isControlList);
      const common = {
        standardSpan: designation && passage.toSource(designation.span),
        standard: standard.standard,
        edition: year,
        editionSpan: designation?.editionSpan && passage.toSource(designation.editionSpan),
        via,
        group,
        place: setting.place,
      };
      const end = entry.item ? itemEnd(passage.text, entry) : entry.span.end;
      const spanFor = (until: number): Span => {
        if (!mark)
          return passage.toSource({
            start: entry === list.entries[0] ? list.start : entry.span.start,
            end: until,
          });
        return mark.start < list.start
          ? passage.toSource({ start: mark.start, end: until })
          : passage.toSource({ start: list.start, end: mark.end });
      };
      this.#references.push({
        ...common,
        span: spanFor(entry.to ? entry.number.end : end),
        clauseSpan: passage.toSource(entry.number),
        clause: number,
        item: entry.to ? undefined : entry.item,
        implied: false,
        titleSpan: entry.to ? undefined : titleSpan,
      });
      if (!entry.to || !to) continue;
      for (const clause of this.#between(standard.standard, year, number, to)) {
        this.#references.push({
          ...common,
          span: spanFor(entry.span.end),
          clauseSpan: passage.toSource(entry.span),
          clause,
          item: undefined,
          implied: true,
          titleSpan: undefined,
        });
      }
      this.#references.push({
        ...common,
        span: spanFor(end),
        clauseSpan: passage.toSource(entry.to),
        clause: to,
        item: entry.item,
        implied: false,
        titleSpan,
      });
    }
  }

  /** The one year in the heads of row and column, where the standard has such an edition. */
  #yearAround({ years }: Setting, editions: readonly string[] | undefined): string | undefined {
    if (!editions) return undefined;
    const [year, another] = years();
    return year !== undefined && another === undefined && editions.includes(year) ? year : undefined;
  }

  /** `2013 mapping: A.14.2.8`: a year before the list, where the standard has such an edition. */
  #yearBefore(passage: Passage, list: ListMark, editions: readonly string[] | undefined): string | undefined {
    const before =
      /(?:^|[\s([])((?:19|20)\d{2})\p{L}{0,2}[\s\u00a0]*(?:[\p{L}]+[\s\u00a0]*){0,3}[:：(]?[\s\u00a0]*$/u.exec(
        passage.text.slice(Math.max(0, list.start - 40), list.start),
      );
    return before?.[1] && editions?.includes(before[1]) ? before[1] : undefined;
  }

  /** `control 5.15` of ISO/IEC 27001:2022 is A.5.15; of ISO/IEC 27002 it is 5.15. */
  #asControl(standard: string, year: string | undefined, clause: string, isControl: boolean): string {
    if (/^[A-Z]/.test(clause)) return clause;
    const years = year !== undefined ? [year] : (this.#knowledge.editions(standard) ?? []);
    const control = `A.${clause}`;
    const isListed = years.some(edition => this.#knowledge.hasClause(standard, edition, control) === true);
    if (!isListed) return clause;
    return isControl || years.every(edition => this.#knowledge.hasClause(standard, edition, clause) !== true)
      ? control
      : clause;
  }

  /** `| 5.1 | Policies for information security |`: the title is a control's, not the clause's. */
  #isControlTitle(
    standard: string,
    clause: string,
    passage: Passage,
    { titleSpan }: Entry,
    { nextCell }: Setting,
  ): boolean {
    const words = (
      titleSpan ? passage.text.slice(titleSpan.start, titleSpan.end) : (nextCell?.text ?? '')
    ).trim();
    return (
      !this.#knowledge.isTitle(standard, clause, words) &&
      this.#knowledge.isTitle(standard, `A.${clause}`, words)
    );
  }

  /** The clauses strictly between two ends that share their parent; across parents only the ends count. */
  #between(standard: string, year: string | undefined, from: string, to: string): string[] {
    if (!areSiblings(from, to)) return [];
    const edition = year ?? this.#knowledge.editions(standard)?.at(-1);
    const listed =
      edition === undefined ? undefined : this.#knowledge.clausesBetween(standard, edition, from, to);
    return [...(listed ?? countBetween(from, to))].slice(1, -1);
  }

  #titleOf(passage: Passage, entry: Entry, list: ListMark, setting: Setting): Span | undefined {
    if (entry.titleSpan) return passage.toSource(entry.titleSpan);
    const next = setting.nextCell;
    if (!next || list.entries.length > 1 || list.end < passage.text.trimEnd().length) return undefined;
    const words = next.text.trim();
    const start = next.text.indexOf(words);
    return words ? next.toSource({ start, end: start + words.length }) : undefined;
  }
}

/** Computes on the first call, and remembers. */
function once<Value>(compute: () => Value): () => Value {
  let value: { readonly is: Value } | undefined;
  return () => {
    value ??= { is: compute() };
    return value.is;
  };
}

/** What introduces the lists around an item, innermost first. */
function labelFrames(item: Item | undefined): Frame[] {
  const frames: Frame[] = [];
  for (let at = item; at; at = at.parent) if (at.label) frames.push(frameOf('label', at.label));
  return frames;
}

/** One column of a table, as its head presents it. */
interface Column {
  readonly frame: () => Frame;
  readonly kind: HeadKind;
  readonly text: string;
}

/** The head of a cell's column; where it names no standard but clauses, also the nearest head to the left that does. */
function columnFrames(columns: readonly Column[], column: number): Frame[] {
  const own = columns[column];
  if (!own) return [];
  const frame = own.frame();
  if (own.kind !== 'clause' || frame.standards.length || frame.isForeign) return [frame];
  // `| ISO 27001:2022 area | Representative controls |`
  const left = columns
    .slice(0, column)
    .findLast(other => other.frame().standards.length || other.frame().isForeign)
    ?.frame();
  return left && !left.isForeign ? [frame, { ...left, kind: 'row' }] : [frame];
}

const isOfControls = (head: string): boolean =>
  /control|maßnahme|管理策|통제|contr[ôo]le/i.test(head) && !/clause|klausel/i.test(head);

const named = (passage: Passage, { standard, edition, span }: Designation): Named => ({
  standard,
  edition,
  span: passage.toSource(span),
});

const isAtStart = (passage: Passage, list: ListMark): boolean =>
  /^[\s\u00a0([“"'§*•-]*(?:\(?[a-z]\)[\s\u00a0]*)?$/u.test(passage.text.slice(0, list.start));

/** A number that begins a text is a clause where something sets it off: `4.1`, `4.1 Context`, `4.1: …`, not `4.1 of the`, `5 days`. */
function isSetOff(passage: Passage, list: ListMark): boolean {
  const after = passage.text.slice(list.end);
  const isDotted = list.entries.some(({ number }) => number.isDotted);
  return isDotted
    ? !/^[\s\u00a0]*(?:%|of\b|to\b)/u.test(after)
    : /^[\s\u00a0]*(?:$|[-–—:.),;(]|[\s\u00a0]\p{Lu})/u.test(after);
}

/** A paragraph right before a table introduces it where it is short or ends with a colon. */
const isCaption = (passage: Passage): boolean =>
  passage.text.length <= 200 || /[:：]\s*$/u.test(passage.text);

function itemEnd(text: string, entry: Entry): number {
  const item = entry.item ?? '';
  const at = text.indexOf(item, entry.span.end);
  return at === -1 ? entry.span.end : at + item.length;
}

type HeadKind = 'clause' | 'section' | 'own' | 'amount' | 'other';

/** What the head of a column says of bare numbers below it. */
function headKind(text: string): HeadKind {
  const head = text.trim();
  if (
    /score|count|anzahl|status|level|maturity|weight|coverage|%|year|jahr|version|date|datum|rating|priority|likelihood|impact|cost|days|hours|effort|qty|quantity|amount|total|revision|rev\.?$/i.test(
      head,
    )
  )
    return 'amount';
  if (
    /(?<![\p{L}])(?:sub-?clauses?|clauses?|klauseln?|norm(?:kapitel|abschnitt|punkt|klausel)?|cl[áa]usulas?|apartados?|numeral(?:es)?|clausol[ae]|clausules?|iso|controls?|annex)(?![\p{L}])|箇条|条項|管理策|조항|통제|条款/iu.test(
      head,
    )
  )
    return 'clause';
  // `Section in RMP-001`, `Policy section`, `Abschnitt im Handbuch`: the text's own.
  if (
    /policy|manual|handbook|handbuch|document|dokument|procedure|verfahren|sop|plan|report|our|this|unser|internal|\b[A-Z]{2,}-\d/i.test(
      head,
    )
  )
    return 'own';
  if (
    /(?<![\p{L}])(?:sections?|§|kapitel|abschnitt|chapters?|anforderung(?:en)?|requirements?|requisit[oi]s?|exigences?|punt[oi]|paragra(?:af|fen)|paragraphs?|references?|refs?\.?|referenz|eis(?:en)?|chapitre|article|cap[íi]tulo|item)(?![\p{L}])|要求事項|要求|項目|요구사항/iu.test(
      head,
    )
  )
    return 'section';
  if (
    /^(?:#|no\.?|nr\.?|n[°º]|id|lfd\.? ?nr\.?|pos\.?|step|schritt|page|seite|document|dokument|procedure|policy)/iu.test(
      head,
    )
  )
    return 'own';
  return 'other';
}
