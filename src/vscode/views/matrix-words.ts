import * as vscode from 'vscode';
import type { DiagramWords } from '../../core/index.ts';
import { basisWords, relationMeanings, relationWords } from '../correlation-words.ts';
import type { Words } from '../webview/words.ts';
import { statusWords } from './items.ts';

/** What the page of the matrix says, in the language of the editor. */
export const matrixWords = (): Words => ({
  legend: legendWords(),
  title: vscode.l10n.t('Traceability matrix'),
  matrix: vscode.l10n.t('Matrix'),
  diagram: vscode.l10n.t('Correlation diagram'),
  grid: vscode.l10n.t('Clauses against the other standards and the documents'),
  coverage: vscode.l10n.t('Coverage'),
  statuses: statusWords(),
  asksForNothing: vscode.l10n.t('asks for nothing'),
  summary: vscode.l10n.t('{0}: {1} % covered. {2}. Documents that cite it: {3}.'),
  shown: vscode.l10n.t('Clauses that the filter shows: {0} of {1}.'),
  reading: vscode.l10n.t('The workspace is still being read.'),
  stopped: vscode.l10n.t('Reading was stopped: documents are missing.'),
  noScope: vscode.l10n.t(
    'No scope is set, so there is no matrix. Name the editions that these documents answer to in crossclause.yaml.',
  ),
  createConfig: vscode.l10n.t('Create a Config…'),
  nothingShown: vscode.l10n.t('The filter leaves no clause.'),
  noDocumentShown: vscode.l10n.t('The filter leaves no document.'),
  toolbar: vscode.l10n.t('What the matrix shows, its size, and its export'),
  lead: vscode.l10n.t('Clauses of'),
  beside: vscode.l10n.t('With'),
  besideToo: vscode.l10n.t('And with'),
  noOther: vscode.l10n.t('no other'),
  project: vscode.l10n.t('Folder'),
  filterClauses: vscode.l10n.t('Filter clauses'),
  filterDocuments: vscode.l10n.t('Filter documents'),
  numberOrTitle: vscode.l10n.t('Number or title'),
  partOfPath: vscode.l10n.t('Part of the path'),
  state: vscode.l10n.t('State'),
  sortRows: vscode.l10n.t('Sort clauses'),
  byNumber: vscode.l10n.t('by number'),
  byCoverage: vscode.l10n.t('by coverage'),
  byCitations: vscode.l10n.t('by citations'),
  sortDocuments: vscode.l10n.t('Sort documents'),
  byName: vscode.l10n.t('by name'),
  folders: vscode.l10n.t('Group by folder'),
  zoomIn: vscode.l10n.t('Larger'),
  zoomOut: vscode.l10n.t('Smaller'),
  zoomReset: vscode.l10n.t('Usual size'),
  exportIt: vscode.l10n.t('Export…'),
  details: vscode.l10n.t('What is known of the cell'),
  chooseCell: vscode.l10n.t('Choose a cell to see what is known of it.'),
  noFolder: vscode.l10n.t('In no folder'),
  noRow: vscode.l10n.t('no table has a row'),
  notCited: vscode.l10n.t('not cited'),
  citedOnce: vscode.l10n.t('cited in 1 place'),
  citedTimes: vscode.l10n.t('cited in {0} places'),
  line: vscode.l10n.t('line {0}'),
  beforeHeading: vscode.l10n.t('Before the first heading'),
  showInView: vscode.l10n.t('Show in the traceability view'),
  path: vscode.l10n.t('By way of {0}'),
  notPublished: vscode.l10n.t('no published row: derived or a draft'),
  inherited: vscode.l10n.t('by the row of {0}, the clause above'),
  relations: {
    ...relationMeanings(),
    ...sharedRelations(),
    none: vscode.l10n.t('no counterpart, say the tables'),
  },
  bases: { published: vscode.l10n.t('published'), ...unpublishedBases() },
});

/** What a relation means to who follows it, whichever way. */
function sharedRelations() {
  const { identical, similar } = relationMeanings();
  return { identical, similar, partial: vscode.l10n.t('overlapping'), related: vscode.l10n.t('related') };
}

const unpublishedBases = () => ({
  derived: vscode.l10n.t('derived'),
  draft: vscode.l10n.t('draft, to be checked'),
});

/** What the diagram says. */
const legendWords = (): DiagramWords => ({
  title: vscode.l10n.t('Correlations of {0}'),
  pair: vscode.l10n.t('{0} with {1}'),
  description: vscode.l10n.t(
    'Lines between {1}: {0}. A thicker line is a closer relation; a dashed line is derived, a dotted one a draft.',
  ),
  column: vscode.l10n.t('{0} (clauses: {1})'),
  line: vscode.l10n.t('{0} and {1}: {2}, {3}'),
  relationNames: relationWords(),
  basisNames: basisWords(),
  relations: { ...sharedRelations(), extensive: vscode.l10n.t('one is more extensive') },
  bases: unpublishedBases(),
  statuses: statusWords(),
  dim: vscode.l10n.t('one end is not covered, or excluded'),
});
