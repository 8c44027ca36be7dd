import * as vscode from 'vscode';
import { addressIn, type Clause, clauseNamedBy, type Edition } from '../../core/index.ts';
import { allRead } from '../all-read.ts';
import { chooseFound } from '../choose-found.ts';
import { say } from '../say.ts';
import type { ShownProject, Traceability } from '../traceability.ts';
import type { Gap } from './gap.ts';

/** Which clauses a command offers where it was called on none. */
export interface Offer {
  readonly title: string;
  /** Clauses that are cited in full or in part are offered, too. */
  readonly offersCited: boolean;
  isOffered(clause: Pick<Gap, 'edition' | 'address'>): boolean;
  /** What is said where there is none. */
  readonly nothing: string;
}

interface GapPick extends vscode.QuickPickItem {
  readonly clause: Clause;
  readonly gap: Gap;
}

const gapPick = (project: ShownProject, edition: Edition, clause: Clause): GapPick => ({
  label: `${edition.name} ${clause.number}`,
  description: clause.title ?? '',
  clause,
  gap: { project, edition, address: addressIn(edition, clause.number), justification: '' },
});

/** The clauses that a command offers: those that nothing cites, and the others. */
interface Offered {
  readonly open: readonly GapPick[];
  readonly cited: readonly GapPick[];
}

/** Asks for one of the clauses that a command offers; undefined where somebody gave up, and where there is none, which is said. */
export async function chooseGap(offer: Offer, traceability: Traceability): Promise<Gap | undefined> {
  // Before all is read most clauses seem to be gaps.
  if (!(await allRead(traceability))) return undefined;
  const { open, cited } = offeredOf(offer, traceability);
  if (open.length + cited.length === 0) {
    say(
      traceability.current.projects.length === 0
        ? vscode.l10n.t('No scope is set. Name the editions that these documents answer to.')
        : offer.nothing,
    );
    return undefined;
  }
  const placeHolder =
    cited.length === 0
      ? vscode.l10n.t('A clause that nothing cites: type a number or words of its title')
      : vscode.l10n.t('A clause: type a number or words of its title');
  const separator = {
    label: vscode.l10n.t('cited'),
    kind: vscode.QuickPickItemKind.Separator,
    gap: undefined,
  };
  const question = { title: offer.title, placeHolder };
  const picked = await chooseFound<GapPick | typeof separator>(question, typed => {
    const isNamed = clauseNamedBy(typed);
    const named = (picks: readonly GapPick[]) =>
      picks.filter(({ clause, gap }) => isNamed(clause, gap.edition));
    const citedNow = named(cited);
    return [...named(open), ...(citedNow.length > 0 ? [separator] : []), ...citedNow];
  });
  return picked?.gap;
}

function offeredOf({ offersCited, isOffered }: Offer, { current }: Traceability): Offered {
  const { projects, trace } = current;
  const open: GapPick[] = [];
  const cited: GapPick[] = [];
  for (const project of projects)
    for (const { edition, clauses } of trace.gaps(project)) {
      const gaps = new Set(clauses);
      const status = trace.statusOf(project, edition);
      for (const clause of edition.clauses) {
        const pick = gapPick(project, edition, clause);
        if (!clause.isRequirement || !isOffered(pick.gap)) continue;
        if (gaps.has(clause)) open.push(pick);
        else if (offersCited && status.statusOf(clause.number) !== 'excluded') cited.push(pick);
      }
    }
  return { open, cited };
}
