// Standards of information technology are ISO's and IEC's, others belong to one of them, and what is printed is not always
// the publisher: `ISO 27001` is ISO/IEC's, `ISO/IEC 9001` is ISO's. The numbers are those that management systems' texts cite,
// under the publisher on their covers; they copy no catalogue, and a number that is missing keeps the publisher of the text.

const numbersOf = (list: string): readonly string[] => list.trim().split(/\s+/);

const ofIsoAndIec = numbersOf(`
  2382 5259 5338 5339 7498 9075 9126 9899 11801 12792 14598 14882 15408 15504 17000 17011 17020 17021 17024
  17025 17029 17030 17043 17050 17065 17067 18045 19770 19790 19794 19795 20000 20006 22989 23053 23894 24027
  24028 24029 24368 24745 24759 24760 25010 25012 25023 25040 25051 27000 27001 27002 27003 27004 27005 27006
  27007 27008 27009 27010 27011 27013 27014 27015 27016 27017 27018 27019 27021 27022 27023 27031 27032 27033
  27034 27035 27036 27037 27038 27039 27040 27041 27042 27043 27050 27070 27071 27099 27100 27102 27103 27110
  27400 27402 27403 27550 27551 27553 27555 27556 27557 27558 27559 27560 27561 27562 27563 27564 27565 27570
  27701 27706 29100 29101 29134 29146 29147 29151 29184 30107 30111 33001 33002 33020 38500 38505 38507 42001
  42005 42006 42119 90006 90007
`);

const ofIso = numbersOf(`
  3834 9000 9001 9004 10001 10002 10005 10006 10007 10013 10015 10218 10993 11135 11137 11607 12100 13485
  13849 14001 14004 14155 14971 15189 15489 16949 19011 20121 20400 21001 21448 21500 21502 22000 22300 22301
  22313 22316 22317 22320 22361 22716 26000 26262 27799 28000 30401 30414 31000 37001 37002 37301 39001 41001
  44001 45001 45003 50001 55000 55001 55002 56002
`);

const ofIec = numbersOf(`
  60529 60601 60812 60950 61010 61025 61131 61508 61511 61850 61882 62061 62304 62366 62368 62443 80001 82304
`);

/** Numbers of standards without parts: `ISO 9001, Part 3` is the third of somebody's articles. */
export const undividedNumbers = numbersOf(
  '9001 13485 14001 14971 16949 22301 27001 27002 27701 42001 45001 50001',
);

/** Numbers of standards whose parts have parts: `IEC 62443 Part 4-1`. */
export const numbersWithSubparts = numbersOf('60335 60601 61000 62443');

/** Numbers of standards of which clauses are cited with their part in front: `ISO 26262 6-7.4.1`. */
export const numbersCitedByPart = numbersOf('26262 61508 61511 62443 60601');

/** Who publishes the standard of a number. */
type Publisher = 'ISO' | 'IEC' | 'ISO/IEC';

const publisherByNumber: ReadonlyMap<string, Publisher> = new Map([
  ...ofIsoAndIec.map(number => [number, 'ISO/IEC'] as const),
  ...ofIso.map(number => [number, 'ISO'] as const),
  ...ofIec.map(number => [number, 'IEC'] as const),
]);

/** Who publishes the standard that a number alone tells; undefined where it is none of those that everybody knows. */
export const publisherOfNumber = (number: string): Publisher | undefined => publisherByNumber.get(number);

/** Whether the number alone says which standard of ISO or IEC is meant. */
export const isKnownNumber = (number: string): boolean => publisherByNumber.has(number);
