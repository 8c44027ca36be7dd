import type { Basis, CoverageStatus, DiagramWords, Relation } from '../../core/index.ts';

/** Every text of the page; the panel gives them in the editor's language. `{0}` is what comes in. */
export interface Words {
  readonly title: string;
  readonly matrix: string;
  readonly diagram: string;
  readonly grid: string;
  readonly coverage: string;
  readonly statuses: Readonly<Record<CoverageStatus, string>>;
  readonly asksForNothing: string;
  readonly summary: string;
  readonly shown: string;
  readonly reading: string;
  readonly stopped: string;
  readonly noScope: string;
  readonly createConfig: string;
  readonly nothingShown: string;
  readonly noDocumentShown: string;
  readonly toolbar: string;
  readonly lead: string;
  readonly beside: string;
  readonly besideToo: string;
  readonly noOther: string;
  readonly project: string;
  readonly filterClauses: string;
  readonly filterDocuments: string;
  readonly numberOrTitle: string;
  readonly partOfPath: string;
  readonly state: string;
  readonly sortRows: string;
  readonly byNumber: string;
  readonly byCoverage: string;
  readonly byCitations: string;
  readonly sortDocuments: string;
  readonly byName: string;
  readonly folders: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly zoomReset: string;
  readonly exportIt: string;
  readonly details: string;
  readonly chooseCell: string;
  readonly noFolder: string;
  readonly noRow: string;
  readonly notCited: string;
  readonly citedOnce: string;
  readonly citedTimes: string;
  readonly line: string;
  readonly beforeHeading: string;
  readonly showInView: string;
  readonly path: string;
  readonly notPublished: string;
  readonly inherited: string;
  readonly relations: Readonly<Record<Relation, string>>;
  readonly bases: Readonly<Record<Basis, string>>;
  /** What the diagram draws. */
  readonly legend: DiagramWords;
}
