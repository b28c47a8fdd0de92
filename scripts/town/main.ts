import { check } from './check.ts'
import { clocks } from './clocks.ts'
import { importFolder } from './import.ts'
import { importHolidays } from './import-holidays.ts'
import { replay } from './replay/replay.ts'
import { simulate } from './simulate.ts'

/** A subcommand of `npm run town`: gets what stands behind its name and answers the exit code. */
export type Command = { readonly usage: string; readonly run: (args: readonly string[]) => Promise<number> }

/** Every subcommand; a new one is a file beside this and a line here. */
const commands: Readonly<Record<string, Command>> = {
  check,
  clocks,
  import: importFolder,
  'import-holidays': importHolidays,
  replay,
  simulate,
}

const [name = '', ...args] = process.argv.slice(2)
process.exitCode = await runCommand(name, args)

async function runCommand(name: string, args: readonly string[]): Promise<number> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command) return command.run(args)
  const usages = Object.values(commands).map(({ usage }) => `  npm run town -- ${usage}`)
  console.error([`There is no “${name}”. What there is:`, ...usages].join('\n'))
  return 2
}
