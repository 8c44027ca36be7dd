import type { ScopeEntry } from '../config/config.ts';
import { foreignIn } from '../references/find-marks.ts';
import type { ClauseKnowledge } from '../references/knowledge.ts';
import { textBefore } from '../text/span.ts';
import { type Block, type HeadingBlock, type Item, passagesOf } from './block.ts';
import { namedForRest } from './called-former.ts';
import { isCorrelationsMarker } from './correlations-marker.ts';
import {
  addDistinct,
  distinct,
  type Frame,
  frameNaming,
  frameOf,
  type Named,
  namedBy,
  namedIn,
} from './frame.ts';
import type { FrontMatterText } from './front-matter.ts';
import type { Passage } from './passage.ts';
import { isGuidance, isNamedInPassing } from './standard-facts.ts';
import { type Steps, stepEnds } from './steps.ts';
import { standardOfSystem } from './systems.ts';

/** What a document says as a whole of the standards in it. */
export interface DocumentContext {
  /** Its title in the text; undefined where it begins with a heading of another depth, or with none. */
  readonly title: HeadingBlock | undefined;
  /** The contexts that hold for all of it: title, front matter, the document itself, the config; nearest first. */
  readonly wide: readonly Frame[];
  /** The standards that stand beside a clause anywhere in it. */
  readonly citedBeside: ReadonlySet<string>;
}

/** Looks through a document before it is read from the top. */
export function* documentContext(
  blocks: readonly Block[],
  frontMatter: FrontMatterText | undefined,
  scope: readonly ScopeEntry[],
  knowledge: ClauseKnowledge,
): Steps<DocumentContext> {
  const frames: Frame[] = [];
  const declared = (frontMatter?.standards ?? []).flatMap(namedIn);
  if (frontMatter?.standards.length) frames.push(frameNaming('front-matter', declared));
  const heading = firstHeading(blocks);
  const title = heading?.depth === 1 ? heading : undefined;
  if (title) frames.push(frameOf('title', title.passage));
  const subtitle = title && subtitleBehind(blocks, title);
  if (subtitle) frames.push(subtitle);
  if (frontMatter?.title) frames.push(frameOf('title', frontMatter.title));
  // Distinct once and for all: every list of the document that nothing nearer settles is held against these.
  const named = new Map<string, Named>();
  for (const standard of declared) addDistinct(named, standard);
  // A counterpart in brackets does not make a text one on two standards.
  const aside = new Map<string, Named>();
  const endsStep = stepEnds();
  const said = new Map<string, Named>();
  const cited = new Set<string>();
  let headings = 0;
  let isBelowMarker = false;
  for (const block of blocks) {
    const isCorrelating = isBelowMarker && block.kind === 'table';
    if (block.kind !== 'other') isBelowMarker = block.kind === 'comment' && isCorrelationsMarker(block);
    if (isCorrelating) continue;
    if (block.kind === 'heading') headings++;
    if (headings <= headingsOfOpening) for (const standard of saidOf(block)) addDistinct(said, standard);
    for (const passage of passagesOf(block)) {
      addNamed(passage, named, aside);
      for (const { kind, standards } of passage.reading.bindings)
        if (kind === 'adjacent') for (const { standard } of standards) cited.add(standard);
    }
    if (endsStep(block.span.end)) yield;
  }
  const about = said.size ? [...said.values()] : openingOf(blocks);
  if (about.length === 1) frames.push({ ...frameNaming('document', about), isDeclared: said.size > 0 });
  const mentioned = named.size || aside.size ? undefined : mentionedAlone(frontMatter?.mentions ?? []);
  if (mentioned) frames.push(frameNaming('document', [mentioned]));
  else if (!frames.some(({ standards }) => standards.length)) {
    const ofSystem = standardOfSystem([heading?.passage.text, frontMatter?.title?.text].join(' '), named);
    if (ofSystem) frames.push(frameNaming('document', [ofSystem]));
  }
  // `ISO 19011` and `ISO 14971` beside the one standard whose clauses the document cites, guidance aside, where it names no other
  // whose clauses are known, but in passing.
  const [subject = '', another] = [...cited].filter(standard => !isGuidance(standard));
  const only = another === undefined ? named.get(subject) : undefined;
  if (
    only &&
    named.size > 1 &&
    [...named.keys()].every(name => name === subject || !knowledge.editions(name) || isNamedInPassing(name))
  )
    frames.push(frameNaming('document', [only]));
  frames.push(frameNaming('document', [...(named.size ? named : aside).values()]));
  if (scope.length) {
    const inScope = scope.map(({ standard, edition }) => ({ standard, edition, span: undefined }));
    frames.push(frameNaming('config', inScope));
  }
  return { title, wide: frames, citedBeside: cited };
}

/**
 * The one standard that these texts of the front matter name, beside no other framework: `description: maps to ISO 27001`, above a text
 * that names none itself. Tags write frameworks small: `soc2`.
 */
function mentionedAlone(mentions: readonly Passage[]): Named | undefined {
  const [standard, another] = distinct(mentions.flatMap(passage => frameOf('document', passage).standards));
  const isBesideOthers = mentions.some(({ text, ownStandards }) =>
    [text, text.toUpperCase()].some(written => foreignIn(written, ownStandards) !== undefined),
  );
  return another || isBesideOthers ? undefined : standard;
}

// `title: Access control policy`.
const metadataLine = /^[\w-]+:(?:\s|$)/;

/** The first heading, metadata aside that only end with `---`, which makes a heading of them. */
const firstHeading = (blocks: readonly Block[]): HeadingBlock | undefined =>
  blocks.find(
    (block): block is HeadingBlock =>
      block.kind === 'heading' &&
      !(block.depth === 2 && block.passage.text.split('\n').every(line => metadataLine.test(line))),
  );

/** `# Statement of applicability`, right below it `## ISO/IEC 42001:2023`, and no other heading that names a standard. */
function subtitleBehind(blocks: readonly Block[], title: Block): Frame | undefined {
  const next = blocks[blocks.indexOf(title) + 1];
  if (next?.kind !== 'heading' || next.depth === 1) return undefined;
  const naming = blocks.filter(block => block.kind === 'heading' && namedIn(block.passage).length);
  return naming.length === 1 && naming[0] === next ? frameOf('title', next.passage) : undefined;
}

/**
 * `## Introduction to ISO/IEC 27001`, where the text begins with it, has no heading above it, and no other that names a
 * standard; empty elsewhere.
 */
function openingOf(blocks: readonly Block[]): readonly Named[] {
  const [first] = blocks;
  if (first?.kind !== 'heading' || first.depth === 1) return [];
  const isOther = (block: Block) =>
    block !== first &&
    block.kind === 'heading' &&
    (block.depth < first.depth || namedIn(block.passage).length > 0);
  const standards = distinct(namedIn(first.passage));
  return standards.length === 1 && !blocks.some(isOther) ? standards : [];
}

// A document's opening: its title, and a heading such as `Document control`.
const headingsOfOpening = 2;
// `ISO standard: `, `Bezugsnorm: `, `Norma de referencia: `, `Référentiel : `, `Audit criteria: `, `Criteria: `; not `Related standards: `.
const standardLabel =
  /(?:^(?:criteria|kriterien|crit[èe]res|criterios|crit[ée]rios|criteri)\s*[:：]?\s*$)|(?:^|(?<!(?:^|\s)(?:related|other|further|additional|similar|supporting|superseded|previous|mentioned|weitere|verwandte|andere))\s)(?:standards?|frameworks?|audit\s+criteria|(?:audit|assessment|certification|regulatory|normative)\s+basis|(?:audited|assessed|certified)\s+against|norm|bezugsnorm|referenznorm|(?:prüf|audit|revisions|zertifizierungs|bewertungs|norm)?grundlage|auditkriterien|norma|norme|norm[ae]\s+(?:de\s+r[ée]f[ée]ren(?:ce|cia)|di\s+riferimento|auditada|applicable|aplicable|aplicável)|r[ée]f[ée]rentiel|referencial|crit[èe]res\s+d[’']audit|criterios\s+de\s+auditor[íi]a|crit[ée]rios\s+de\s+auditoria|criteri\s+(?:di|dell[’'])\s?audit|base\s+normativa|auditcriteria|normatieve\s+basis|(?:対象|適用|準拠)?規格|監査基準|(?:依据|适用|审核)?标准|审核准则|(?:적용\s?)?규격|심사\s?기준|стандарт|критерии\s+аудита)\s*[:：]?\s*$/iu;

// `Numbers in brackets refer to `, `Parentheticals in headings are references to `, `Zahlen in Klammern sind die Kapitel der `.
const keyToNumbers =
  /(?<!\p{L})(?:numbers|references|parentheticals|zahlen|n[úu]m[eé]ros)\s[^.,;]{0,20}(?:brackets|parentheses|headings|klammern|entre\spar\S+)\s(?:are|refer|sind|beziehen|renvoient|se)\s[^.,;]{0,40}$/iu;

/** What a line `Standard: ISO 9001:2015` says that the document is about, in a paragraph or a row of two cells. */
function saidOf(block: Block): readonly Named[] {
  if (block.kind === 'paragraph') return namedAfterLabel(block.passage);
  if (block.kind !== 'table') return [];
  return block.rows.flatMap(([head, value, further]) =>
    head && value && !further && standardLabel.test(head.passage.text.slice(0, 40))
      ? namedIn(value.passage)
      : [],
  );
}

/** The standards right behind `Standard:`, and of `Numbers in brackets refer to clauses of ISO 9001:2015`. */
export const namedAfterLabel = (passage: Passage): readonly Named[] =>
  passage.reading.marks.flatMap(mark => {
    const before = mark.kind === 'standard' ? textBefore(passage.text, mark.start, 100) : '';
    return mark.kind === 'standard' && (endsWithLabel(before) || keyToNumbers.test(before))
      ? mark.designations.map(designation => namedBy(passage, designation))
      : [];
  });

const endsWithLabel = (before: string): boolean =>
  /[:：]\s*$/u.test(before) && standardLabel.test(before.slice(-60));

// `(e.g. `, `(z. B. ISO 9001, `.
const example =
  /[(（](?:e\.\s?g\.|for example|such as|z\.\s?B\.|p\.\s?ej\.|por ejemplo|par exemple|ad esempio|bijv\.|例えば),?\s[^()（）]{0,30}$/iu;

/**
 * Adds the standards that a passage names; those in brackets behind a clause apart, and examples: `clause 6.2 (ISO 14001 6.2)`,
 * `other systems (e.g. ISO 9001)`.
 */
function addNamed(passage: Passage, named: Map<string, Named>, aside: Map<string, Named>): void {
  const { marks, bindings } = passage.reading;
  if (!marks.length) return;
  const asides = bindings.some(({ isAside }) => isAside)
    ? new Set(bindings.flatMap(({ isAside, mark }) => (isAside && mark?.designations) || []))
    : undefined;
  for (const mark of marks) {
    if (mark.kind !== 'standard') continue;
    const isExample = example.test(textBefore(passage.text, mark.start, 40));
    for (const designation of mark.designations)
      addDistinct(isExample || asides?.has(designation) ? aside : named, namedForRest(passage, designation));
  }
}

/** What introduces the lists around an item, innermost first. */
export function labelsOf(item: Item | undefined): readonly Passage[] {
  const labels: Passage[] = [];
  for (let at = item; at; at = at.parent) if (at.label) labels.push(at.label);
  return labels;
}

// `common with `, `gemeinsam mit `, `same as in `: before standards that a label compares with what it is about.
const compared =
  /(?<!\p{L})(?:common\s+(?:with|to)|shared\s+with|(?:same|identical|similar|comparable)\s+(?:as|to|with)(?:\s+(?:in|of|that\s+of))?|compared\s+(?:with|to)|gemeinsam\s+mit|(?:gleich|ähnlich)\s+(?:wie|zu)(?:\s+(?:in|der))?|commune?s?\s+(?:à|avec)|com[úu]n(?:es)?\s+(?:a|con)|comum\s+(?:a|com)|comune\s+(?:a|con)|gemeenschappelijk\s+met)\s+(?:the\s+|der\s+|l[’']|la\s+|a\s+)?$/iu;

/** `…, common with ISO 9001, ISO 27001:` says of neither that what follows is of it. */
function labelFrame(label: Passage): Frame {
  const frame = frameOf('label', label);
  if (distinct(frame.standards).length < 2) return frame;
  const first = label.reading.marks.find(({ kind }) => kind === 'standard');
  const isCompared = first && compared.test(textBefore(label.text, first.start, 40));
  return isCompared ? { ...frame, standards: [] } : frame;
}

/** The same as contexts. */
export const labelFrames = (item: Item | undefined): Frame[] => labelsOf(item).map(labelFrame);
