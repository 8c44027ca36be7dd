/** A row of a correlation table between ISO/IEC 20000-1:2018 and ISO 9001:2015. */
interface Row {
  readonly from: string;
  readonly to: string;
  readonly relation: string;
}

/** A table of one row, as CSV, and the pack that an import makes of it. */
export const correlationTable = ({ from, to, relation }: Row) => ({
  table: `ISO/IEC 20000-1:2018,ISO 9001:2015,relation,source\n${from},${to},${relation},"Our table, sheet 1"\n`,
  path: '.crossclause/iso-iec-20000-1-2018--iso-9001-2015.yaml',
  yaml: `kind: correlation
id: iso-iec-20000-1-2018--iso-9001-2015
from: ISO/IEC 20000-1:2018
to: ISO 9001:2015
basis: draft

sources:
  our-table-sheet-1: { document: Our table, place: sheet 1 }

rows:
  - { from: "${from}", to: "${to}", relation: ${relation}, source: our-table-sheet-1 }
`,
});
