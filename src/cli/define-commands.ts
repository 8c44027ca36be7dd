import { type Command, InvalidArgumentError, Option } from 'commander';
import type { ExitCode, Io } from './io.ts';

/** What commands are defined with. */
export interface Definition {
  readonly io: Io;
  /** Takes what a command ends with. */
  finish(code: ExitCode): void;
  /** A command with the options that all of them have. */
  command(usage: string, description: string): Command;
}

/** A command with the options that all of them have. */
export function commandBelow(above: Command, usage: string, description: string): Command {
  const made = above.command(usage).description(description);
  const name = [...(above.parent ? [above.name()] : []), made.name()].join(' ');
  return made
    .showHelpAfterError(`Run crossclause ${name} --help for its options.`)
    .option('--config <file>', 'the config to use, instead of the nearest crossclause.yaml above each file')
    .option('--no-config', 'use no config')
    .option('--rule <id=severity>', 'set the severity of a rule; may be given several times', gathered)
    .option(
      '--user-packs <path>',
      'packs of your own: a file, a folder or a pattern; may be given several times',
      gathered,
    )
    .option('--color', 'use colours')
    .option('--no-color', 'use no colours');
}

/** The commands that go through documents one by one. */
export function defineDocumentCommands({ command, finish, io }: Definition): void {
  command('check [paths...]', 'report what is wrong or missing with the references')
    .addOption(format('text', 'json', 'sarif', 'junit', 'gitlab', 'github'))
    .option('--quiet', 'report errors and warnings only (with --strict all findings), without a summary')
    .option('--strict', 'exit with 1 for infos and hints as well')
    .addOption(forceExclude())
    .option('--update-baseline', 'accept today’s findings: write them to the baseline that the config names')
    .action(async (paths: string[], options) => {
      const { check } = await import('./commands/check.ts');
      finish(await check(orHere(paths), options, io));
    });

  command('fix [paths...]', 'show the fixes that need no choice, or apply them')
    .option('--write', 'change the files; without it nothing is written')
    .option('--accepted', 'fix also what the baseline accepts')
    .addOption(forceExclude())
    .option('--quiet', 'no summary')
    .action(async (paths: string[], options) => {
      const { fix } = await import('./commands/fix.ts');
      finish(await fix(orHere(paths), options, io));
    });

  command(
    'migrate [paths...]',
    'show, or make, the changes that bring references from one edition to another',
  )
    .requiredOption('--from <edition>', 'the edition to leave, for example ISO/IEC 27001:2013')
    .option('--to <edition>', 'the edition to come to, instead of the one that replaces it')
    .addOption(
      new Option('--each <way>', 'what stands for a clause that several follow: all of them, or it is left')
        .choices(['all', 'leave'])
        .default('all'),
    )
    .option(
      '--choose <clause=clauses>',
      'what stands for one clause, for example A.12.1=A.5.37,A.8.32; may be given several times',
      gathered,
    )
    .option('--informative', 'change the documents as well that the config calls informative')
    .addOption(format('text', 'json'))
    .option('--write', 'change the files; without it nothing is written')
    .option('--quiet', 'no summary')
    .action(async (paths: string[], options) => {
      const { migrate } = await import('./commands/migrate.ts');
      finish(migrate(orHere(paths), options, io));
    });

  command('refs [paths...]', 'list every reference')
    .addOption(format('text', 'json'))
    .option('--quiet', 'no summary')
    .action(async (paths: string[], options) => {
      const { refs } = await import('./commands/refs.ts');
      finish(await refs(orHere(paths), options, io));
    });
}

/** The commands that tell what the packs know. */
export function defineKnowledgeCommands({ command, finish, io }: Definition): void {
  command(
    'explain <reference...>',
    'say what a clause, or the entry of a term, is and what answers to it in the other standards',
  )
    .addOption(format('text', 'json'))
    .action(async (words: string[], options) => {
      const { explain } = await import('./commands/explain.ts');
      finish(explain(words, options, io));
    });

  command(
    'catalogue',
    'list the editions of all packs; with --standard, the clauses; as JSON, the correlations and terms too',
  )
    .addOption(format('text', 'json'))
    .option('--standard <name>', 'only this standard or edition, for example ISO 9001:2015')
    .action(async options => {
      const { catalogue } = await import('./commands/catalogue.ts');
      finish(catalogue(options, io));
    });

  command('terms [word...]', 'say where the standards define a term and how closely they agree')
    .addOption(format('text', 'json'))
    .action(async (words: string[], options) => {
      const { terms } = await import('./commands/terms.ts');
      finish(terms(words, options, io));
    });
}

/** The commands that report on all documents of a project together. */
export function defineReportCommands(definition: Definition): void {
  defineCoverage(definition);
  defineMatrix(definition);
  defineStatement(definition);
}

function defineCoverage({ command, finish, io }: Definition): void {
  command('coverage [paths...]', 'say which clauses of the scope are referenced, and where')
    .addOption(format('text', 'json', 'markdown'))
    .option('--standard <edition>', 'this edition instead of the scope; may be given several times', gathered)
    .option('--all', 'list the covered clauses as well')
    .addOption(
      new Option('--min <percent>', 'exit with 1 where fewer clauses in a hundred are covered').argParser(
        percent,
      ),
    )
    .option(
      '--against <file>',
      'exit with 1 where a clause is less covered than in this JSON report of earlier',
    )
    .action(async (paths: string[], options) => {
      const { coverage } = await import('./commands/coverage.ts');
      finish(await coverage(orHere(paths), options, io));
    });
}

function defineMatrix({ command, finish, io }: Definition): void {
  command(
    'matrix [paths...]',
    'write the clauses of one edition against the other editions and the documents',
  )
    .addOption(format('markdown', 'csv', 'html', 'xlsx', 'json', 'oscal', 'svg'))
    .option('--lead <edition>', 'the edition whose clauses are the rows, instead of the first in scope')
    .option(
      '--columns <list>',
      'editions, or “editions” for those in scope, and one of places, documents, folders; by comma',
    )
    .option(
      '--state <list>',
      'only clauses that are covered, partly covered, not covered or excluded; by comma',
    )
    .option('--all', 'also the clauses that ask for nothing')
    .option('--output <file>', 'write to this file instead of standard output')
    .option('--overwrite', 'write it also in the place of a Markdown file')
    .addOption(
      new Option(
        '--write',
        'write the matrices anew that stand in documents, between their markers',
      ).conflicts(['format', 'lead', 'columns', 'state', 'all', 'output']),
    )
    .action(async (paths: string[], options) => {
      if (options.write) {
        const { writeMatrices } = await import('./commands/write-matrices.ts');
        finish(await writeMatrices(orHere(paths), options, io));
        return;
      }
      const { matrix } = await import('./commands/matrix.ts');
      finish(await matrix(orHere(paths), options, io));
    });
}

function defineStatement({ command, finish, io }: Definition): void {
  command('soa [paths...]', 'write the statement of applicability for Annex A of ISO/IEC 27001')
    .addOption(format('markdown', 'csv', 'xlsx', 'json'))
    .option('--standard <edition>', 'the edition that it is about, instead of the first in scope')
    .option('--output <file>', 'write to this file instead of standard output')
    .option('--overwrite', 'write it also in the place of a Markdown file')
    .action(async (paths: string[], options) => {
      const { soa } = await import('./commands/soa.ts');
      finish(await soa(orHere(paths), options, io));
    });
}

/** The commands below `packs`. */
export function definePackCommands({ command, finish, io }: Definition): void {
  command('check [paths...]', 'report what is wrong in packs, and where they contradict others')
    .addOption(format('text', 'json'))
    .option('--quiet', 'report errors and warnings only, without a summary')
    .action(async (paths: string[], options) => {
      const { packsCheck } = await import('./commands/packs-check.ts');
      finish(packsCheck(paths, options, io));
    });

  command('import <file>', 'show the pack that a file of another format makes, or write it')
    .addOption(
      new Option('--format <name>', 'what the file is')
        .choices(['csv', 'oscal', 'ciso-assistant'])
        .makeOptionMandatory(),
    )
    .option('--from <edition>', 'the edition that it lists, or the first that it compares')
    .option('--to <edition>', 'the second edition that it compares')
    .option('--write', 'write the pack among those of the project')
    .option('--output <file>', 'write it to this file')
    .option('--overwrite', 'write it even where there is such a file')
    .action(async (file: string, options) => {
      const { packsImport } = await import('./commands/packs-import.ts');
      finish(packsImport(file, options, io));
    });

  command('export <id>', 'write a pack in another format')
    .addOption(format('csv', 'oscal'))
    .option('--output <file>', 'write to this file instead of standard output')
    .option('--overwrite', 'write it also in the place of a Markdown file')
    .action(async (id: string, options) => {
      const { packsExport } = await import('./commands/packs-export.ts');
      finish(packsExport(id, options, io));
    });
}

const format = (...names: readonly string[]): Option =>
  new Option('--format <name>', 'how to print the result').choices(names).default(names[0]);

/** For hooks, which name the files that were changed. */
const forceExclude = (): Option =>
  new Option('--force-exclude', 'leave out what the config excludes or a .gitignore names, also files named');

/** Collects the values of an option that may be given several times. */
const gathered = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** `80`, `99.5`. */
function percent(value: string): number {
  const number = Number(value);
  if (/^\d+(?:\.\d+)?$/.test(value) && number <= 100) return number;
  throw new InvalidArgumentError('Expected a number from 0 to 100.');
}

const orHere = (paths: readonly string[]): readonly string[] => (paths.length === 0 ? ['.'] : paths);
