import {
  didYouMean,
  printable,
  type Terms,
  termsAsJson,
  termsAsList,
  termsAsText,
} from '../../core/index.ts';
import { paintFor } from '../colours.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import { type ProjectOptions, Projects } from '../projects.ts';
import { report } from '../report.ts';

interface TermsOptions extends ProjectOptions {
  readonly format: 'text' | 'json';
  readonly color?: boolean;
}

/** `crossclause terms [WORD…]`: where the editions define a term, and how closely they agree; without a word all terms. */
export function terms(words: readonly string[], options: TermsOptions, io: Io): ExitCode {
  const projects = new Projects(io, options);
  const { knowledge } = projects.of(io.cwd);
  report([...projects.notes, ...projects.troubles], io);

  const word = words.join(' ').trim();
  const rows = word === '' ? knowledge.terms.rows : rowsOf(word, knowledge.terms);
  if (rows.length === 0 && word !== '') {
    const headwords = [...new Set(knowledge.terms.rows.map(({ term }) => term))];
    const meant = didYouMean(word.toLowerCase(), headwords) || ' “crossclause terms” lists those there are.';
    report([`No pack has the term “${printable(word)}”.${meant}`], io);
    return exitCodes.notRun;
  }
  if (options.format === 'json') io.out(termsAsJson(rows));
  else {
    const { catalogue } = knowledge;
    const paint = paintFor(io, options.color);
    io.out(word === '' ? termsAsList(rows, catalogue) : termsAsText(rows, paint, catalogue));
  }
  return projects.troubles.length > 0 ? exitCodes.notRun : exitCodes.clean;
}

/** The rows of a term; where none has that name, those whose headwords have the word in them. */
function rowsOf(word: string, known: Terms) {
  const named = known.named(word);
  return named.length > 0 ? named : known.containing(word);
}
