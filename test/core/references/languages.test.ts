import { describe } from 'vitest';
import { leaves, names, namesNothing, reads } from '../../support/references.ts';

describe('German', () => {
  reads('Die Bewertung ist ISO/IEC 27001 Abschnitt ‹9.3›-konform.', 'ISO/IEC 27001 9.3');
  reads('Lieferanten werden nach ISO 9001:2015, Abschnitt ‹8.4›, bewertet.', 'ISO 9001:2015 8.4');
  reads('Siehe Kapitel ‹7.5› der ISO 9001:2015.', 'ISO 9001:2015 7.5');
  reads('Die Abschnitte ‹8.4› und ‹8.5› der ISO 9001:2015 gelten.', 'ISO 9001:2015 8.4, 8.5');
  reads('Gemäß ISO/IEC 27001:2022 Kap. ‹6.1.2› werden Risiken bewertet.', 'ISO/IEC 27001:2022 6.1.2');
  reads('DIN EN ISO 9001:2015, Ziffer ‹9.2›, verlangt Audits.', 'ISO 9001:2015 9.2');
  reads('Nach Klausel ‹9.3› der ISO/IEC 20000-1:2018 wird jährlich bewertet.', 'ISO/IEC 20000-1:2018 9.3');
  reads('ISO/IEC 27001:2022 Anhang ‹A.8.13› verlangt Sicherungen.', 'ISO/IEC 27001:2022 A.8.13');
  reads('Die Maßnahme ‹8.13› aus ISO/IEC 27001:2022 gilt.', 'ISO/IEC 27001:2022 A.8.13');
  reads('ISO 9001:2015 ‹4.1› bis ‹4.3› beschreiben das Umfeld.', 'ISO 9001:2015 4.1, 4.2, 4.3');
  reads('# Handbuch nach ISO 9001:2015\n\nNormkapitel ‹8.4› gilt im Einkauf.', 'ISO 9001:2015 8.4 (title)');
  reads('| Norm | Abschnitt |\n| --- | --- |\n| ISO 9001:2015 | ‹8.4› |', 'ISO 9001:2015 8.4 (row)');
  reads(
    'ISO 9001:2015 ‹8.4› sowie ISO/IEC 27001:2022 ‹A.5.19› gelten.',
    'ISO 9001:2015 8.4; ISO/IEC 27001:2022 A.5.19',
  );
  reads('ISO 9001:2015 ‹7.2›, ‹7.3› u. ‹7.4› gelten.', 'ISO 9001:2015 7.2, 7.3, 7.4');
  leaves('# Handbuch nach ISO 9001:2015\n\nIn Abschnitt 3.2 dieses Handbuchs steht mehr.');
  leaves('ISO 9001:2015 gilt seit dem 1.10.2024 in Version 2.1.');
});

describe('French', () => {
  reads('Les achats suivent l’ISO 9001:2015, article ‹8.4›.', 'ISO 9001:2015 8.4');
  reads('Voir le chapitre ‹7.5› de l’ISO 9001:2015.', 'ISO 9001:2015 7.5');
  reads('Les articles ‹8.4› et ‹8.5› de la norme ISO 9001:2015 valent ici.', 'ISO 9001:2015 8.4, 8.5');
  reads('Selon ISO/IEC 27001:2022 paragraphe ‹6.1.2›, les risques sont jugés.', 'ISO/IEC 27001:2022 6.1.2');
  reads('NF EN ISO 9001:2015, § ‹9.2›, demande des audits.', 'ISO 9001:2015 9.2');
  reads('ISO/IEC 27001:2022, annexe ‹A.8.13›, demande des copies.', 'ISO/IEC 27001:2022 A.8.13');
  reads('La mesure ‹8.13› de l’ISO/IEC 27001:2022 vaut ici.', 'ISO/IEC 27001:2022 A.8.13');
  reads('ISO 9001:2015 ‹4.1› à ‹4.3› décrivent le contexte.', 'ISO 9001:2015 4.1, 4.2, 4.3');
  reads(
    '# Manuel ISO/IEC 20000-1:2018\n\nClause ‹8.6.1› : le centre répond.',
    'ISO/IEC 20000-1:2018 8.6.1 (title)',
  );
  reads('| Norme | Article |\n| --- | --- |\n| ISO 9001:2015 | ‹8.4› |', 'ISO 9001:2015 8.4 (row)');
  reads(
    '# Audit ISO 9001:2015\n\nISO 9001:2015, ‹7.1.5›.\n\nLes points ‹10.2.1› e) et ‹10.2.1› f) manquent, le point ‹8.7.1› aussi.',
    'ISO 9001:2015 7.1.5; ISO 9001:2015 10.2.1 e), 10.2.1 f) (title); ISO 9001:2015 8.7.1 (title)',
  );
  reads(
    '# Audit ISO 9001:2015\n\nISO 9001:2015, ‹7.1.5›. La note passe de 7.5 à 8.2 points.',
    'ISO 9001:2015 7.1.5',
  );
  leaves('# Manuel ISO 9001:2015\n\nLa section 3.2 de ce document en dit plus.');
  leaves('ISO 9001:2015 vaut depuis la version 2.1 du 01.10.2024.');
});

describe('Spanish', () => {
  reads('Las compras siguen ISO 9001:2015, apartado ‹8.4›.', 'ISO 9001:2015 8.4');
  reads('Véase la cláusula ‹7.5› de la norma ISO 9001:2015.', 'ISO 9001:2015 7.5');
  reads('Véase ISO 9001, apdo. ‹7.5›.', 'ISO 9001 7.5');
  reads('Los apartados ‹8.4› y ‹8.5› de ISO 9001:2015 rigen aquí.', 'ISO 9001:2015 8.4, 8.5');
  reads('Según ISO/IEC 27001:2022 numeral ‹6.1.2› se valoran los riesgos.', 'ISO/IEC 27001:2022 6.1.2');
  reads('UNE-EN ISO 9001:2015, sección ‹9.2›, pide auditorías.', 'ISO 9001:2015 9.2');
  reads('ISO/IEC 27001:2022, anexo ‹A.8.13›, pide copias.', 'ISO/IEC 27001:2022 A.8.13');
  reads('El control ‹8.13› de ISO/IEC 27001:2022 rige aquí.', 'ISO/IEC 27001:2022 A.8.13');
  reads('Las cláusulas ‹4› a ‹6› de ISO 9001:2015 rigen aquí.', 'ISO 9001:2015 4, 5, 6');
  reads(
    '# Manual ISO/IEC 20000-1:2018\n\nCláusula ‹8.6.1›: la mesa responde.',
    'ISO/IEC 20000-1:2018 8.6.1 (title)',
  );
  reads('| Norma | Cláusula |\n| --- | --- |\n| ISO 9001:2015 | ‹8.4› |', 'ISO 9001:2015 8.4 (row)');
  leaves('# Manual ISO 9001:2015\n\nEl punto 3.2 de este documento dice más.');
  leaves('ISO 9001:2015 rige desde la versión 2.1 del 01.10.2024.');
});

describe('Italian', () => {
  reads('Gli acquisti seguono ISO 9001:2015, punto ‹8.4›.', 'ISO 9001:2015 8.4');
  reads('Vedi il punto ‹7.5› della norma ISO 9001:2015.', 'ISO 9001:2015 7.5');
  reads('I punti ‹8.4› e ‹8.5› della ISO 9001:2015 valgono qui.', 'ISO 9001:2015 8.4, 8.5');
  reads('Secondo ISO/IEC 27001:2022 paragrafo ‹6.1.2› si valutano i rischi.', 'ISO/IEC 27001:2022 6.1.2');
  reads('UNI EN ISO 9001:2015, clausola ‹9.2›, chiede verifiche.', 'ISO 9001:2015 9.2');
  reads('ISO/IEC 27001:2022, allegato ‹A.8.13›, chiede copie.', 'ISO/IEC 27001:2022 A.8.13');
  reads('Il controllo ‹8.13› della ISO/IEC 27001:2022 vale qui.', 'ISO/IEC 27001:2022 A.8.13');
  reads(
    'I punti da ‹4.1› a ‹4.3› della ISO 9001:2015 descrivono il contesto.',
    'ISO 9001:2015 4.1, 4.2, 4.3',
  );
  reads(
    '# Manuale ISO 9001:2015\n\n- **Punto ‹7.1.6› (Conoscenza organizzativa)**',
    'ISO 9001:2015 7.1.6 (title)',
  );
  reads('| Norma | Punto |\n| --- | --- |\n| ISO 9001:2015 | ‹8.4› |', 'ISO 9001:2015 8.4 (row)');
  leaves('# Manuale ISO 9001:2015\n\nLa sezione 3.2 di questo documento dice di più.');
  leaves('ISO 9001:2015 vale dalla versione 2.1 del 01.10.2024.');
});

describe('Portuguese', () => {
  reads('As compras seguem a ISO 9001:2015, seção ‹8.4›.', 'ISO 9001:2015 8.4');
  reads('Ver o requisito ‹7.5› da ISO 9001:2015.', 'ISO 9001:2015 7.5');
  reads('As cláusulas ‹8.4› e ‹8.5› da norma ISO 9001:2015 valem aqui.', 'ISO 9001:2015 8.4, 8.5');
  reads('Segundo a ISO/IEC 27001:2022 item ‹6.1.2› avaliam-se os riscos.', 'ISO/IEC 27001:2022 6.1.2');
  reads('ABNT NBR ISO 9001:2015, cláusula ‹9.2›, pede auditorias.', 'ISO 9001:2015 9.2');
  reads('ISO/IEC 27001:2022, anexo ‹A.8.13›, pede cópias.', 'ISO/IEC 27001:2022 A.8.13');
  reads('O controle ‹8.13› da ISO/IEC 27001:2022 vale aqui.', 'ISO/IEC 27001:2022 A.8.13');
  reads('ISO 9001:2015 ‹4.1› até ‹4.3› descrevem o contexto.', 'ISO 9001:2015 4.1, 4.2, 4.3');
  reads(
    '# Manual ISO/IEC 20000-1:2018\n\nCláusula ‹8.6.1›: a central responde.',
    'ISO/IEC 20000-1:2018 8.6.1 (title)',
  );
  reads('| Norma | Cláusula |\n| --- | --- |\n| ISO 9001:2015 | ‹8.4› |', 'ISO 9001:2015 8.4 (row)');
  leaves('# Manual ISO 9001:2015\n\nA seção 3.2 deste documento diz mais.');
  leaves('A ISO 9001:2015 vale desde a versão 2.1 de 01.10.2024.');
});

describe('Dutch', () => {
  reads('# ISO/IEC 27001\n\n## Wat vraagt maatregel ‹5.18›?', 'ISO/IEC 27001 A.5.18 (title)');
  reads('Inkoop volgt ISO 9001:2015, paragraaf ‹8.4›.', 'ISO 9001:2015 8.4');
  reads('Zie hoofdstuk ‹7.5› van ISO 9001:2015.', 'ISO 9001:2015 7.5');
  reads('De paragrafen ‹8.4› en ‹8.5› van de norm ISO 9001:2015 gelden.', 'ISO 9001:2015 8.4, 8.5');
  reads('Volgens ISO/IEC 27001:2022 artikel ‹6.1.2› worden risico’s beoordeeld.', 'ISO/IEC 27001:2022 6.1.2');
  reads('NEN-EN-ISO 9001:2015, clausule ‹9.2›, vraagt om audits.', 'ISO 9001:2015 9.2');
  reads('ISO/IEC 27001:2022, bijlage ‹A.8.13›, vraagt om kopieën.', 'ISO/IEC 27001:2022 A.8.13');
  reads('Beheersmaatregel ‹8.13› van ISO/IEC 27001:2022 geldt.', 'ISO/IEC 27001:2022 A.8.13');
  reads('ISO 9001:2015 ‹4.1› t/m ‹4.3› gaan over de context.', 'ISO 9001:2015 4.1, 4.2, 4.3');
  reads(
    '# Handboek ISO/IEC 20000-1:2018\n\nClausule ‹8.6.1›: de balie antwoordt.',
    'ISO/IEC 20000-1:2018 8.6.1 (title)',
  );
  reads('| Norm | Clausule |\n| --- | --- |\n| ISO 9001:2015 | ‹8.4› |', 'ISO 9001:2015 8.4 (row)');
  leaves('# Handboek ISO 9001:2015\n\nParagraaf 3.2 van dit document zegt meer.');
  leaves('ISO 9001:2015 geldt sinds versie 2.1 van 01.10.2024.');
});

describe('Japanese', () => {
  reads('購買はISO 9001:2015 箇条‹8.4›に従う。', 'ISO 9001:2015 8.4');
  reads('ISO 9001:2015の‹7.5›を参照。', 'ISO 9001:2015 7.5');
  reads('ISO 9001:2015 第‹8.4›項及び第‹8.5›項に従う。', 'ISO 9001:2015 8.4, 8.5');
  reads('ISO/IEC 27001:2022の箇条‹6.1.2›でリスクを評価する。', 'ISO/IEC 27001:2022 6.1.2');
  reads('JIS Q 9001では足りず、ISO 9001:2015、‹9.2›が要る。', 'ISO 9001:2015 9.2');
  reads('ISO/IEC 27001:2022 附属書 ‹A.8.13›に従う。', 'ISO/IEC 27001:2022 A.8.13');
  reads('ISO/IEC 27001:2022の管理策‹8.13›に従う。', 'ISO/IEC 27001:2022 A.8.13');
  reads('ISO 9001:2015 ‹4.1›～‹4.3›は状況を述べる。', 'ISO 9001:2015 4.1, 4.2, 4.3');
  reads('# ISO/IEC 20000-1:2018 手引\n\n箇条‹8.6.1›は窓口が担う。', 'ISO/IEC 20000-1:2018 8.6.1 (title)');
  reads('| 規格 | 箇条 |\n| --- | --- |\n| ISO 9001:2015 | ‹8.4› |', 'ISO 9001:2015 8.4 (row)');
  reads('ISO 9001:2015 ‹8.4›、‹8.5›及び‹9.2›に従う。', 'ISO 9001:2015 8.4, 8.5, 9.2');
  reads('ISO 9001とISO 14001はいずれも箇条‹9.3›で求める。', 'ISO 9001 9.3; ISO 14001 9.3');
  reads('ISO 9001・ISO 14001ともに‹10.2›で求める。', 'ISO 9001 10.2; ISO 14001 10.2');
  leaves('# ISO 9001:2015 手引\n\nバージョン2.1は2024.10.1に発行した。');
  leaves('ISO 9001:2015の審査は3日かかる。');
});

describe('Japanese, Chinese and Korean go on without a blank', () => {
  names('審査は‹ISO 9001›に基づく。', 'ISO 9001');
  names('‹ISO27001›管理策の一覧。', 'ISO/IEC 27001');
  reads('購買はISO 9001の‹8.4›に従う。', 'ISO 9001 8.4');
  reads('購買はISO 9001箇条‹8.4›に従う。', 'ISO 9001 8.4');
  reads('管理策はISO/IEC 27001‹附属書A›から選ぶ。', 'ISO/IEC 27001 A');
  reads('管理策はISO/IEC 27001の‹附属書A›から選ぶ。', 'ISO/IEC 27001 A');
  reads('ISO 9001規格の‹8.4›、ISO 9001标准第‹8.5›条。', 'ISO 9001 8.4; ISO 9001 8.5');
  reads('공급자는 ISO 9001의 ‹8.4›항을 따른다.', 'ISO 9001 8.4');
  namesNothing('ISO 27000シリーズには多くの規格がある。');
});

describe('Brackets and colons of full width are brackets and colons', () => {
  reads('購買（ISO 9001（‹8.4›））、設計（ISO 9001：‹8.3›）', 'ISO 9001 8.4; ISO 9001 8.3');
  reads('ISO/IEC 27001 ‹A.5.15›（アクセス制御）、‹A.5.16›（識別情報）', 'ISO/IEC 27001 A.5.15, A.5.16');
  reads('ISO 9001:2015「‹8.4› 購買」を参照。', 'ISO 9001:2015 8.4');
  reads('ISO 9001:2015（JIS Q 9001:2015）の‹7.1.5›を参照。', 'ISO 9001:2015 7.1.5');
});

describe('Ordinals of Korean', () => {
  reads('구매: ISO 13485:2016 제‹7.4›조, 제‹8.5.2›조.', 'ISO 13485:2016 7.4, 8.5.2');
  reads('ISO 13485:2016 제‹7›장은 제품 실현이다.', 'ISO 13485:2016 7');
  leaves('ISO/IEC 27001:2022 인증은 제3자 심사로 받는다.');
  leaves('개인정보보호법 제29조, ISO/IEC 27001:2022 인증.');
});

describe('The annex and controls in traditional Chinese', () => {
  reads('ISO/IEC 27001:2022 附錄 ‹A.5.15›、控制項 ‹8.24›', 'ISO/IEC 27001:2022 A.5.15, A.8.24');
});

describe('Chapters of Chinese tables', () => {
  reads(
    '# 笔记\n\n## ISO 9001:2015 结构\n\n| 章节 | 内容 |\n| --- | --- |\n| 第‹4›章 | 组织环境 |\n| 第‹8›章 | 运行 |',
    'ISO 9001:2015 4, 8 (heading)',
  );
});

describe('A Chinese heading ends with its clause in brackets', () => {
  reads('# 笔记\n\n## ISO 22000:2018 详解\n\n### 风险控制（第‹6.2›条）', 'ISO 22000:2018 6.2 (heading)');
});

describe('A year behind a colon of full width', () => {
  reads('依据 ISO/IEC 27001：2022 ‹6.1.3› 编制。', 'ISO/IEC 27001:2022 6.1.3');
});

describe('Japan’s adoptions name no publisher', () => {
  names('認証は‹JIS Q 27001:2023›による。', 'ISO/IEC 27001:2022');
  names('認証は‹JIS Q 9001›による。', 'ISO 9001');
  reads('JIS Q 27001の‹6.1.2›でリスクを評価する。', 'ISO/IEC 27001 6.1.2');
});

describe('Short words for articles, paragraphs and points stand beside a standard as the whole words do', () => {
  reads('ISO 9001:2015, art. ‹4.4› ; ISO 9001:2015 (Art. ‹5.2›)', 'ISO 9001:2015 4.4; ISO 9001:2015 5.2');
  reads('Plan de gestion — ISO 14971:2019, art. ‹4.4›', 'ISO 14971:2019 4.4');
  reads('Conforme à l’ISO 9001:2015, par. ‹7.4›', 'ISO 9001:2015 7.4');
  reads('Conforme à l’ISO 9001:2015, al. ‹7.2›', 'ISO 9001:2015 7.2');
  reads('Secondo la ISO 9001:2015, artt. ‹7.1› e ‹7.2›', 'ISO 9001:2015 7.1, 7.2');
  reads('Según ISO 9001:2015, inciso ‹8.4›', 'ISO 9001:2015 8.4');
  reads('Wij volgen ISO 9001:2015, punt ‹7.3›', 'ISO 9001:2015 7.3');
  reads(
    '---\nnorme: ISO 9001:2015\n---\n\nSelon l’alinéa ‹7.2›, nous formons.',
    'ISO 9001:2015 7.2 (front-matter)',
  );
  reads('---\nnorme: ISO 9001:2015\n---\n\nVoir l’art. ‹7.2›.', 'ISO 9001:2015 7.2 (front-matter)');
  reads('---\nnorm: ISO 9001:2015\n---\n\nZie punt ‹7.3›.', 'ISO 9001:2015 7.3 (front-matter)');
  leaves('We hold ISO 9001:2015. Smith et al. 7.2 is a book.');
  leaves('We hold ISO 9001:2015. Art. 32 DSGVO, Art. 8 Abs. 2 des Vertrags.');
  leaves('ISO 9001:2015, art. 32 GDPR, asks for measures.');
});

describe('An article is joined by an apostrophe', () => {
  reads('Voir l’‹Annexe A› d’ISO/IEC 42001.', 'ISO/IEC 42001 A');
  reads('ISO/IEC 27001, l’‹annexe A› compte 93 mesures.', 'ISO/IEC 27001 A');
  reads('ISO 9001:2015, à l’article ‹8.4›, traite des achats.', 'ISO 9001:2015 8.4');
  reads('ISO 9001:2015, all’articolo ‹8.4›, parla degli acquisti.', 'ISO 9001:2015 8.4');
});

describe('Short words for a clause', () => {
  reads('ISO 9001:2015, Kl. ‹8.4›, gilt für den Einkauf.', 'ISO 9001:2015 8.4');
  reads('ISO 9001:2015 Norm-Kap. ‹8.4› gilt für den Einkauf.', 'ISO 9001:2015 8.4');
  reads('ISO 9001:2015, Pkt. ‹8.4›, gilt für den Einkauf.', 'ISO 9001:2015 8.4');
  reads('ISO 9001:2015 req. ‹8.4› is about purchasing.', 'ISO 9001:2015 8.4');
});

describe('Swedish, Danish and Norwegian', () => {
  reads('ISO 9001:2015 klausul ‹8.4› gäller inköp.', 'ISO 9001:2015 8.4');
  reads('# Policy enligt ISO/IEC 27001:2022\n\nSe klausul ‹6.1.2›.', 'ISO/IEC 27001:2022 6.1.2 (title)');
  reads('Revision efter ISO 9001:2015, avsnitt ‹9.2›.', 'ISO 9001:2015 9.2');
  reads('Audit efter ISO 9001:2015 afsnit ‹9.2›.', 'ISO 9001:2015 9.2');
  reads('Revisjon etter ISO 9001:2015 kapittel ‹9.2›.', 'ISO 9001:2015 9.2');
  reads(
    '# Krav enligt ISO/IEC 27001:2022\n\n| Klausul | Krav |\n| --- | --- |\n| ‹4.1› | Kontext |',
    'ISO/IEC 27001:2022 4.1 (title)',
  );
  reads(
    '## Krav enligt ISO/IEC 27001:2022\n\nDetta är strukturkraven (kap. ‹4›–‹10›).',
    'ISO/IEC 27001:2022 4, 5, 6, 7, 8, 9, 10 (heading)',
  );
});

describe('Indonesian', () => {
  reads('ISO 9001:2015 Klausul ‹7.5.3› mengatur dokumen.', 'ISO 9001:2015 7.5.3');
  reads(
    '### Konsekuensi ISO 9001:2015\n\nKetidakpatuhan Klausul ‹7.5.3› dicatat.',
    'ISO 9001:2015 7.5.3 (heading)',
  );
  reads('ISO/IEC 27001:2022 Lampiran ‹A.8.13› berlaku.', 'ISO/IEC 27001:2022 A.8.13');
  reads('Kontrol ‹8.13› ISO/IEC 27001:2022 berlaku.', 'ISO/IEC 27001:2022 A.8.13');
});

describe('Polish, Turkish and Russian', () => {
  reads('Zakupy: ISO 9001:2015 rozdział ‹8.4›.', 'ISO 9001:2015 8.4');
  reads('Zakupy: ISO 9001:2015, klauzula ‹8.4›.', 'ISO 9001:2015 8.4');
  reads('Satın alma: ISO 9001:2015 madde ‹8.4›.', 'ISO 9001:2015 8.4');
  reads('Закупки: ISO 9001:2015, пункт ‹8.4›.', 'ISO 9001:2015 8.4');
  reads('ISO/IEC 27001:2022 ‹Annex A›’nın kontrolleri', 'ISO/IEC 27001:2022 A');
  reads('Требования раздела ‹8.4› ISO 9001:2015.', 'ISO 9001:2015 8.4');
  reads('Требования раздела ‹8.4› стандарта ISO 9001:2015.', 'ISO 9001:2015 8.4');
  reads('Wymagania rozdziału ‹4› norm ISO 9001:2015 i ISO 14001:2015.', 'ISO 9001:2015 4; ISO 14001:2015 4');
});

describe('Words between the last two of a list', () => {
  reads('ISO 9001:2015 klausul ‹8.4› dan ‹8.5› berlaku.', 'ISO 9001:2015 8.4, 8.5');
  reads('ISO 9001:2015 kapitel ‹8.4› och ‹8.5› gäller.', 'ISO 9001:2015 8.4, 8.5');
  reads('ISO 9001:2015 rozdziały ‹8.4› oraz ‹8.5›.', 'ISO 9001:2015 8.4, 8.5');
  reads('ISO 9001:2015 madde ‹8.4› ve ‹8.5›.', 'ISO 9001:2015 8.4, 8.5');
  reads('ISO 9001:2015, пункты ‹8.4› и ‹8.5›.', 'ISO 9001:2015 8.4, 8.5');
  reads('Rozdział ‹9.2› normy ISO 9001:2015 oraz ISO 14001:2015.', 'ISO 9001:2015 9.2; ISO 14001:2015 9.2');
});

describe('The word for a clause behind its number', () => {
  reads('# ISO 45001:2018 内审\n\n不符合 ‹9.2› 条款。', 'ISO 45001:2018 9.2 (title)');
  reads('# ISO 45001:2018 내부심사\n\n‹9.2›조항에 따라 심사한다.', 'ISO 45001:2018 9.2 (title)');
  reads(
    '# ISO27001:2013の要求事項\n\n## 箇条‹4.3›適用範囲の決定\n\na) ‹4.1›項の課題',
    'ISO/IEC 27001:2013 4.3 (title); ISO/IEC 27001:2013 4.1 (title)',
  );
  reads('ISO 31000:2018（リスクマネジメント）の‹5.3›による。', 'ISO 31000:2018 5.3');
  leaves('# ISO 45001:2018 内审\n\n共 10 条款。');
});

describe('A national standard that adopts one of ISO', () => {
  reads(
    '# 品质手册 (GB/T 19001-2016 idt ISO 9001:2015)\n\n本手册第4章至第10章对应标准条款。\n\n| 手册章节 | 标准条款 |\n| --- | --- |\n| 5.1 | ‹7.5› |\n\n按照‹8.5.1›条款。',
    'ISO 9001:2015 7.5 (title); ISO 9001:2015 8.5.1 (title)',
  );
  reads('# GB/T 22080-2016/ISO/IEC 27001:2013\n\n‹8.2›条款见文件。', 'ISO/IEC 27001:2013 8.2 (title)');
  reads(
    '# ISO/IEC 27001:2022\n\nSee our chapter 4, and Annex ‹A.5.15›.',
    'ISO/IEC 27001:2022 A.5.15 (title)',
  );
});

describe('Contracts, laws and manuals in other languages', () => {
  leaves(
    '# ISO 9001:2015\n\nEs gilt Klausel 7.2 des Rahmenvertrags und Klausel 7.2 der internen Verfahrensanweisung.',
  );
  leaves('# ISO 9001:2015\n\nLa clause 7.2 du contrat, et la clause 8.1 de la loi.');
  leaves('# ISO 9001:2015\n\nLa cláusula 7.2 del contrato. A cláusula 9.2 do contrato.');
  leaves('# ISO 9001:2015\n\nClausola 8.2 del regolamento. Clausule 7.2 van het contract.');
  reads('# ISO 9001:2015\n\nClausola ‹8.2› di questa norma.', 'ISO 9001:2015 8.2 (title)');
  reads('ISO 9001:2015 Kapitel ‹7.2› im Handbuch.', 'ISO 9001:2015 7.2');
});

describe('Words of the north and of Czech', () => {
  reads('Se seksjon ‹5› i ISO 27001.', 'ISO/IEC 27001 5');
  reads('ISO/IEC 27001:2022 – ‹Příloha A›', 'ISO/IEC 27001:2022 A');
  reads('Opatření ISO/IEC 27001:2022, příloha ‹A.5.1›', 'ISO/IEC 27001:2022 A.5.1');
  reads('Kravet i avsnitt ‹7.5› i ISO 9001:2015 gäller.', 'ISO 9001:2015 7.5');
});

describe('Chapters of a standard in one sentence, some of which the text has too', () => {
  reads(
    '## 4. Befunde\n\nISO 27001 verlangt Kontext (Kap. ‹4›), Führung (Kap. ‹5›) und Audits (Kap. ‹9›).',
    'ISO/IEC 27001 4; ISO/IEC 27001 5 (sentence); ISO/IEC 27001 9 (sentence)',
  );
  leaves('## 4. Befunde\n\nFür ISO 27001 fehlt der Kontext (Kap. 4).');
});

describe('A Dutch chapter and Polish cases', () => {
  reads(
    'Om te voldoen aan ISO 27001 H‹4.2› (Belanghebbenden) en H‹4.1› (Context)',
    'ISO/IEC 27001 4.2; ISO/IEC 27001 4.1',
  );
  reads(
    '# ISO/IEC 27001:2022\n\nWymagania zawarte w punktach od ‹4› do ‹10›.',
    'ISO/IEC 27001:2022 4, 5, 6, 7, 8, 9, 10 (title)',
  );
});

describe('Chinese annexes and Polish pointers', () => {
  reads('ISO/IEC 27001:2013 —— ‹附件 A› 控制集', 'ISO/IEC 27001:2013 A');
  reads(
    'Norma ISO 9001 punkt ‹8.2.2›: zgodny z ustaleniami (patrz ‹7.1›)',
    'ISO 9001 8.2.2; ISO 9001 7.1 (sentence)',
  );
});

describe('Vietnamese, Czech, Finnish, Romanian, Ukrainian, and Russian in its cases', () => {
  reads(
    'Điều khoản ‹9.2› của ISO 9001:2015 và mục ‹9.3›.',
    'ISO 9001:2015 9.2 (sentence); ISO 9001:2015 9.3',
  );
  reads(
    'Theo ISO/IEC 27001:2022, Phụ lục ‹A.8.16› và mục ‹6.1.3›.',
    'ISO/IEC 27001:2022 A.8.16; ISO/IEC 27001:2022 6.1.3 (sentence)',
  );
  reads('ISO 9001:2015 kapitola ‹8.5› a čl. ‹9.2› platí.', 'ISO 9001:2015 8.5, 9.2');
  reads('ISO 9001:2015 kohta ‹9.2› ja luku ‹8.5›.', 'ISO 9001:2015 9.2; ISO 9001:2015 8.5 (sentence)');
  reads('ISO 9001:2015 clauza ‹9.2› și capitolul ‹8.5›.', 'ISO 9001:2015 9.2; ISO 9001:2015 8.5 (sentence)');
  reads('ISO 9001:2015 розділ ‹8.5› та пункт ‹9.2›.', 'ISO 9001:2015 8.5; ISO 9001:2015 9.2 (sentence)');
  reads('Согласно разделу ‹6› ISO 9001:2015 и пунктам ‹8.4›, ‹9.2›.', 'ISO 9001:2015 6, 8.4, 9.2');
  reads('ISO/IEC 27001’in Ek ‹A.5.1› kontrolü.', 'ISO/IEC 27001 A.5.1');
});

describe('Heads of columns in further languages', () => {
  const table = (head: string) => `# ISO 9001:2015\n\n| ${head} | X |\n| --- | --- |\n| ‹8.5.1› | a |`;
  for (const head of [
    'Punkt normy',
    'Bod normy',
    'Point de la norme',
    'Пункт стандарта',
    'Điều khoản',
    'Kohta',
    '要素',
    'Paragrafo',
    'Par.',
    'Rif. norma',
    'Réf.',
    'Rozdział',
    'Bezug',
    'Forderung',
    'Normeis',
  ])
    reads(table(head), 'ISO 9001:2015 8.5.1 (title)');
  reads(
    '# ISO 27001:2022\n\n| Kontrol No | Durum |\n| --- | --- |\n| ‹5.15› | var |\n| ‹8.24› | yok |',
    'ISO/IEC 27001:2022 A.5.15, A.8.24 (title)',
  );
});

describe('Short words for sections in further languages', () => {
  reads('Secondo la ISO 9001 par. ‹7.5› e par. ‹8.4›.', 'ISO 9001 7.5, 8.4');
  reads('Vale la ISO/IEC 27001:2022 (parr. ‹6.1.2›, ‹6.1.3›).', 'ISO/IEC 27001:2022 6.1.2, 6.1.3');
  reads('ISO 9001 capp. ‹9› e ‹10›, ISO 14001 sez. ‹6.1.2›', 'ISO 9001 9, 10; ISO 14001 6.1.2');
  reads('Según ISO 9001 num. ‹8.4› y ptos. ‹9.2›, ‹9.3›.', 'ISO 9001 8.4, 9.2, 9.3');
  reads('Volgens ISO 9001 hfst. ‹9› en hfst. ‹10›.', 'ISO 9001 9, 10');
  reads('Wymaga tego ISO 9001:2015 rozdz. ‹8.4›.', 'ISO 9001:2015 8.4');
  reads('Es gilt Tz. ‹8.7› ISO 9001 und Rz. ‹8.5› der ISO 9001.', 'ISO 9001 8.7; ISO 9001 8.5');
  leaves('# Handbuch nach ISO 9001\n\nSiehe MaRisk AT 7.2 Tz. 4 und Tz. 8.4.');
  reads('See ISO 9001 ch. ‹8.4›.', 'ISO 9001 8.4');
  leaves('# Regolamento secondo ISO 9001\n\nVedi par. 7.5 e cap. 8.');
  leaves('Le norme ISO 9001 num. 12 copie.');
  leaves('ISO 9001 is known to all. Our values are on par. 7.5 million use it.');
});

describe('Chapters before the word for them', () => {
  reads('审核按 ISO 9001:2015，‹4›～‹6› 条款。', 'ISO 9001:2015 4, 5, 6');
  reads('# ISO 9001:2015\n\n审核范围：‹4›～‹6› 条款。', 'ISO 9001:2015 4, 5, 6 (title)');
  leaves('# ISO 9001:2015\n\n共 8 条款。');
});

describe('A further section, to which a preposition leads', () => {
  reads('Selon l’ISO 9001:2015 au § ‹8.4.1› et au chapitre ‹9›.', 'ISO 9001:2015 8.4.1, 9');
  reads('Conforme all’ISO 9001:2015 punto ‹8.4› e al punto ‹9.2›.', 'ISO 9001:2015 8.4, 9.2');
  reads('Conforme à l’ISO 9001:2015 § ‹8.4.1› et au chapitre 9 du manuel.', 'ISO 9001:2015 8.4.1');
});

describe('Sections in Korean, and their ranges', () => {
  reads('ISO 13485:2016 구조(섹션 ‹4›~‹8›)에 맞춘다.', 'ISO 13485:2016 4, 5, 6, 7, 8');
  reads('ISO 9001:2015 섹션 ‹8.4›와 ‹9.2›를 따른다.', 'ISO 9001:2015 8.4, 9.2');
  reads('ISO 13485:2016 구조(제‹4›~‹8›장)에 맞춘다.', 'ISO 13485:2016 4, 5, 6, 7, 8');
  reads('ISO 9001:2015 ‹8.4›와 3개의 부서를 심사한다.', 'ISO 9001:2015 8.4');
  reads('ISO 9001:2015 ‹8.4›と3つの部署を監査する。', 'ISO 9001:2015 8.4');
  reads('ISO 9001:2015 箇条‹8.4›と‹9›を監査する。', 'ISO 9001:2015 8.4, 9');
  leaves('ISO 13485:2016 제29~30조는 다른 법이다. 제3자 심사.');
});

describe('The annex as an appendix, beside all requirements of the standard', () => {
  reads(
    'ISO/IEC 27001:2022, clausole ‹4›-‹10› e ‹Appendice A›, è la base.',
    'ISO/IEC 27001:2022 4, 5, 6, 7, 8, 9, 10, A',
  );
  reads('La ISO/IEC 27001:2022 ‹Apéndice A› es la base.', 'ISO/IEC 27001:2022 A');
  reads('As in ISO 9001:2015 clause ‹8.4› and Appendix A.', 'ISO 9001:2015 8.4');
});
