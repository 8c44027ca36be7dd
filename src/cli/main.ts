import { Command, CommanderError } from 'commander';
import {
  commandBelow,
  type Definition,
  defineDocumentCommands,
  defineKnowledgeCommands,
  definePackCommands,
  defineReportCommands,
} from './define-commands.ts';
import { type ExitCode, exitCodes, type Io } from './io.ts';

/**
 * The command line: reads the arguments, does what they say, and answers with the exit code: 0 clean, 1 findings (errors
 * or warnings), 2 something could not be run or read.
 */
export async function main(args: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = exitCodes.clean;
  const program = buildProgram(io, result => {
    code = result;
  });
  try {
    await program.parseAsync([...slipOf(args, program)], { from: 'user' });
  } catch (error) {
    // Help and the version end the run as well, and nothing is wrong with that.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.clean : exitCodes.notRun;
    throw error;
  }
  return code;
}

/** The slip alone of `help chek`, since of that the program prints all help without saying what is wrong. */
function slipOf(args: readonly string[], { commands }: Command): readonly string[] {
  const [first, named] = args;
  const isSlip =
    first === 'help' && named && !named.startsWith('-') && !commands.some(other => other.name() === named);
  return isSlip ? [named] : args;
}

function buildProgram(io: Io, finish: (code: ExitCode) => void): Command {
  const program = new Command('crossclause')
    .description('Reads the clause references in Markdown policies and checks them against the standards.')
    .version(io.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .showHelpAfterError('Run crossclause --help for all commands and options.')
    .configureHelp({ minWidthToWrap: 20 })
    .configureOutput({ writeOut: text => io.out(text), writeErr: text => io.err(text) })
    .exitOverride()
    .addHelpText('after', exitCodeHelp)
    .hook('preAction', async (_, asked) => {
      const { optionTroubles } = await import('./check-options.ts');
      const troubles = optionTroubles(asked.opts(), io);
      for (const trouble of troubles) io.err(`${trouble}\n`);
      if (troubles.length > 0)
        throw new CommanderError(exitCodes.notRun, 'crossclause.options', 'bad options');
    });

  const below = (above: Command): Definition => ({
    io,
    finish,
    command: (usage, description) => commandBelow(above, usage, description),
  });
  defineDocumentCommands(below(program));
  defineKnowledgeCommands(below(program));
  defineReportCommands(below(program));
  const packs = program
    .command('packs')
    .description('check packs, and bring them from and to other formats')
    .helpCommand(false)
    .showHelpAfterError('Run crossclause packs --help for its commands.');
  definePackCommands(below(packs));
  return program;
}

const exitCodeHelp = `
A path is a file or a folder; a folder stands for its Markdown files, without those that the config
excludes or a .gitignore names.

Exit code 0: nothing to report, or infos and hints only; 1: errors or warnings, fixes to make, or
less covered than asked for; 2: something could not be run or read, as standard error says. The
other files count nevertheless.
`;
