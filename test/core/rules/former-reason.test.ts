import { describe, expect, test } from 'vitest';
import { formerReason } from '../../../src/core/rules/former-reason.ts';
import { documentOf } from '../../support/marks.ts';

/** Why each reference of a text means the edition that it names. */
function reasonsIn(text: string): readonly (string | undefined)[] {
  const document = documentOf(text);
  return document.references.map(reference => formerReason(document, reference));
}

const cited = 'ISO/IEC 27001:2013 A.12.6.1';

describe('minutes and reports that have a date tell what was, in all of their sections', () => {
  test.each([
    '# Minutes of the management review, 12 May 2020',
    '# Management review, 12 May 2020',
    '# Audit report 2021-03',
    '# Report of the internal audit, March 2021',
    '# Surveillance audit 2021',
    '# Minutes\n\nDate: 12 May 2020',
    '# Minutes\n\n| Date | 2020-05-12 |\n| --- | --- |\n| Chair | B. Reiner |',
    '---\ntitle: Minutes of the steering group\ndate: 2020-05-12\n---\n',
    '# Protokoll der Managementbewertung vom 12.05.2020',
    '# Auditbericht 2021',
    '# Procès-verbal de la revue de direction du 12 mai 2020',
    '# Rapport d’audit interne 2021',
    '# Acta de la revisión por la dirección, 12 de mayo de 2020',
    '# Informe de auditoría interna 2021',
    '# Verbale del riesame di direzione del 12 maggio 2020',
    '# Rapporto di audit 2021',
    '# Ata da análise crítica, 12 de maio de 2020',
    '# Relatório de auditoria 2021',
    '# Notulen van de directiebeoordeling, 12 mei 2020',
    '# Auditverslag 2021',
    '# 内部監査報告書 2021年3月',
  ])('%s', heading => {
    expect(reasonsIn(`${heading}\n\n## 1 Findings\n\nNo scans are planned (${cited}).\n`)).toEqual([
      'history',
    ]);
  });

  test('also numbers that take their edition from there, and the front matter', () => {
    expect(
      reasonsIn(
        '---\ntitle: Audit report\ndate: 2021-03-02\nstandard: ISO/IEC 27001:2013\n---\n\n| Clause | Finding |\n| --- | --- |\n| A.12.6.1 | No log |\n',
      ),
    ).toEqual(['history', 'history']);
  });

  test('a section that is one ends with its part of the document', () => {
    const text = `# Access\n\n${cited}.\n\n## Audit report 2021\n\n${cited}.\n\n## Rules\n\n${cited}.\n`;
    expect(reasonsIn(text)).toEqual([undefined, 'history', undefined]);
  });

  test.each([
    ['has no date', '# Audit report'],
    ['has only the year of an edition', '# Audit report to ISO/IEC 27001:2013'],
    ['says how reports are made', '# Audit report template 2024'],
    ['says what is to come', '# Internal audit programme 2027'],
    ['is about minutes of time', '# Recovery within 30 minutes (2024)'],
    ['is about logs', '# Protokollierung 2024'],
    ['says when it was approved', '# Minutes\n\nApproved by B. Reiner on 2024-01-15.'],
  ])('not where the heading %s', (_, heading) => {
    expect(reasonsIn(`${heading}\n\nNo scans are planned (${cited}).\n`).at(-1)).toBeUndefined();
  });
});

describe('the versions of the document tell what was', () => {
  test.each([
    ['Version | Date | Change', '1.0 | 2016-02-01'],
    ['Rev. | Description of changes | Author', '1 | First issue'],
    ['Date | Change | Author', '2016-02-01 | First issue'],
    ['Ausgabe | Datum | Beschreibung', '1.0 | 01.02.2016'],
    ['Version | Date | Objet de la modification', '1.0 | 01/02/2016'],
    ['Versión | Fecha | Descripción', '1.0 | 01/02/2016'],
    ['Versione | Data | Descrizione', '1.0 | 01/02/2016'],
    ['Versão | Data | Alteração', '1.0 | 01/02/2016'],
    ['Versie | Datum | Wijziging', '1.0 | 01-02-2016'],
    ['版 | 日付 | 変更内容', '1.0 | 2016-02-01'],
  ])('a table of %s', (head, cells) => {
    expect(reasonsIn(`# Access\n\n| ${head} |\n| --- | --- | --- |\n| ${cells} | To ${cited} |\n`)).toEqual([
      'history',
    ]);
  });

  test.each([
    `## Changelog\n\n- Adapted to ${cited}\n`,
    `- 1.0 (2016-02-01): first issue, to ${cited}\n`,
    `- 2016-02-01: first issue, to ${cited}\n`,
  ])('a list of them: %s', text => {
    expect(reasonsIn(text)).toEqual(['history']);
  });

  test.each(['Standard | Edition | Date', 'Change | Approved by | Clause', 'Step | Date | Clause'])(
    'not a table of %s',
    head => {
      expect(reasonsIn(`| ${head} |\n| --- | --- | --- |\n| ${cited} | 2013 | yes |\n`)).toEqual([undefined]);
    },
  );
});

describe('what an auditor said and what became of it', () => {
  test.each([
    `The auditor raised a minor nonconformity against ${cited}.`,
    `- the auditor noted that ${cited} was still cited`,
    `In the afternoon, the external audit team found no log (${cited}).`,
    'The finding of 2019 against A.9.2.5 of ISO/IEC 27001:2013 was closed.',
    `A minor nonconformity was raised against ${cited}.`,
    `Der Auditor stellte fest, dass ${cited} noch genannt wird.`,
    `Die Zertifizierungsstelle hat die Prüfung nach ${cited} bemängelt.`,
    `Die Abweichung zu ${cited} wurde geschlossen.`,
    `L’auditeur a relevé un écart à ${cited}.`,
    `El auditor detectó una desviación de ${cited}.`,
    `L’auditor ha rilevato uno scostamento da ${cited}.`,
    `O auditor constatou um desvio de ${cited}.`,
    `De auditor constateerde een afwijking van ${cited}.`,
  ])('%s', text => {
    expect(reasonsIn(text)).toEqual(['history']);
  });

  test.each([
    `What the auditor noted is corrected within a month (${cited}).`,
    `Where a nonconformity was raised, scans are repeated (${cited}).`,
    `The auditor notes each deviation from ${cited}.`,
    `Findings are closed as ${cited} asks.`,
    `Wenn eine Abweichung gefunden wurde, gilt ${cited}.`,
  ])('not what is always done: %s', text => {
    expect(reasonsIn(text)).toEqual([undefined]);
  });
});

describe('what others laid down', () => {
  test.each([
    `The contract requires the provider to comply with ${cited}.`,
    `Under our framework agreement with OldTel, ${cited} applies.`,
    `Der Vertrag mit der OldTel verlangt Prüfungen nach ${cited}.`,
    `Laut dem Rahmenvertrag gilt ${cited}.`,
    `Le contrat exige des contrôles selon ${cited}.`,
    `El contrato exige controles según ${cited}.`,
    `Il contratto richiede controlli secondo ${cited}.`,
    `O contrato exige controlos segundo ${cited}.`,
    `Het contract vereist controles volgens ${cited}.`,
    `Volgens de nieuwe raamovereenkomst geldt ${cited}.`,
    `De wet verplicht tot controles volgens ${cited}.`,
  ])('%s', text => {
    expect(reasonsIn(text)).toEqual(['history']);
  });

  test.each([
    `Contracts with suppliers require scans as in ${cited}.`,
    `The contract with each supplier shall require scans as in ${cited}.`,
    `The contract template requires scans as in ${cited}.`,
    `The policy requires scans as in ${cited}.`,
    `Der Vertrag wird nach ${cited} geprüft.`,
    `The contact requires scans as in ${cited}.`,
    `Het nieuwe wetboek vereist controles volgens ${cited}.`,
  ])('not what we ask for ourselves: %s', text => {
    expect(reasonsIn(text)).toEqual([undefined]);
  });
});

describe('where a quotation was taken from', () => {
  test.each([
    '> "Those at the top shall name who does what" (ISO/IEC 27001:2013, 5.3)',
    '“Those at the top shall name who does what.” (see ISO/IEC 27001:2013, 5.3)',
    '„Die Leitung muss alle Rollen zuweisen“, ISO/IEC 27001:2013, 5.3.',
    'ISO/IEC 27001:2013, 5.3 says: "Those at the top name who does what."',
    '> Those at the top name who does what.\n>\n> — ISO/IEC 27001:2013, 5.3\n',
    '> Those at the top name who does what. (ISO/IEC 27001:2013, 5.3)\n',
  ])('%s', text => {
    expect(reasonsIn(text)).toEqual(['quoted']);
  });

  test.each([
    'See "Roles" (ISO/IEC 27001:2013, 5.3).',
    'Our plan is called "Who does what in the firm" (ISO/IEC 27001:2013, 5.3).',
    '> Roles are assigned (ISO/IEC 27001:2013, 5.3).\n',
    '> Roles are assigned. (ISO/IEC 27001:2013, 5.3)\n> They are reviewed.\n',
  ])('not a name in quotation marks, nor a note: %s', text => {
    expect(reasonsIn(text)).toEqual([undefined]);
  });
});
