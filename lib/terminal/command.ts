import { type ParseArgsConfig, parseArgs } from 'node:util'
import { clean, quote } from '#lib/text/message-format.ts'
import { nearest } from '#lib/text/nearest.ts'

type Option = NonNullable<ParseArgsConfig['options']>[string] & {
  description: string
  /** Name of the option's value in the help: `DIR`. */
  value?: string
}

type Options = Record<string, Option>

type Command<O extends Options> = {
  name: string
  summary: string
  /** Arguments after the options, as the help shows them: `[DIR]`. */
  operands?: string
  maxOperands?: number
  options?: O
  notes?: readonly string[]
}

export const flag = (description: string) =>
  ({ type: 'boolean', default: false, description }) as const

export const dirOption = (description: string) =>
  ({ type: 'string', value: 'DIR', description }) as const

/** Options of commands that serve the site, since `PORT=3001 npm start` fails on Windows. */
export const serverOptions = {
  port: { type: 'string', short: 'p', value: 'NUMBER', description: 'the same as PORT' },
  hostname: { type: 'string', short: 'H', value: 'NAME', description: 'the same as HOST' },
} as const satisfies Options

/** Copies the values of `serverOptions` to the variables that lib/site/env.ts reads. */
export function setServer({ port, hostname }: Partial<Record<string, string>>) {
  if (port !== undefined) process.env.PORT = port
  if (hostname !== undefined) process.env.HOST = hostname
}

type Parsed<O extends Options> = ReturnType<
  typeof parseArgs<{ options: O; allowPositionals: true }>
>

export function runCommand<const O extends Options = Record<never, never>>(
  command: Command<O>,
  work: (parsed: Parsed<O>) => Promise<void>,
) {
  return attempt(() => work(readCommand(command)))
}

/**
 * Parses the command line; prints the help for `--help`.
 * @throws Error with a message of one line, which shows what to type
 */
export function readCommand<const O extends Options = Record<never, never>>(
  command: Command<O>,
  words: readonly string[] = process.argv.slice(2),
): Parsed<O> {
  answerHelp(command, words)
  refuseSwallowed(command)
  const { name, operands, options = {} as O } = command
  const { maxOperands = operands ? Number.POSITIVE_INFINITY : 0 } = command
  const help = `see ${name} -- --help`
  let parsed: Parsed<O>
  try {
    parsed = parseArgs({ args: [...words], options, allowPositionals: true })
  } catch (error) {
    // Only the first sentence of Node's error describes the problem.
    const [problem = ''] = messageOf(error).split(/\.\s/)
    const unknown = /^Unknown option '-+(.*)'$/.exec(problem)?.[1]
    const near = unknown && nearest(unknown, [...Object.keys(options), 'help'])
    throw new Error(`${clean(problem, 200)}; ${near ? `write --${near}, or ` : ''}${help}`)
  }
  // npm reads `--format` as its own --format-package-lock, and passes only the value on.
  for (const word of parsed.positionals)
    for (const [key, { value }] of Object.entries(options))
      if (value?.includes('|') && value.split('|').includes(word))
        throw new Error(`npm read --${key} as its own option; type ${name} "--" --${key} ${word}`)
  const extra = parsed.positionals[maxOperands]
  if (extra === undefined) return parsed
  const taken = operands ? `takes ${operands}` : 'takes options only'
  throw new Error(`Unexpected argument ${quote(extra)}: ${name} ${taken}; ${help}`)
}

/**
 * Throws if npm consumed an option, as npm does without `--`. Otherwise `npm run sync --dry-run`
 * would write files.
 */
function refuseSwallowed({ name, options = {} }: Command<Options>) {
  const { env } = process
  if (name.split(' ').at(-1) !== env.npm_lifecycle_event) return
  const taken = Object.keys(options).find(
    (key) => env[`npm_config_${key.replaceAll('-', '_')}`] !== undefined,
  )
  if (taken === undefined) return
  // PowerShell removes `--` without quotes before older versions of npm see it (npm/cli#4903).
  throw new Error(`npm read --${taken} as its own option; type ${name} "--" --${taken}`)
}

/**
 * Prints the help and exits if the words before `--` contain `--help`. Commands that pass their
 * words on to another program call only this function.
 */
export function answerHelp(command: Command<Options>, words: readonly string[]) {
  const end = words.indexOf('--')
  if (!words.slice(0, end < 0 ? undefined : end).some((word) => word === '--help' || word === '-h'))
    return
  process.stdout.write(helpOf(command))
  process.exit(0)
}

export function helpOf({ name, summary, operands, options = {}, notes = [] }: Command<Options>) {
  const rows = Object.entries({ ...options, help }).map(([key, option]) => {
    const short = option.short ? `-${option.short}, ` : ''
    const value = option.type === 'string' ? ` ${option.value ?? 'VALUE'}` : ''
    const standard = typeof option.default === 'string' ? ` (${option.default})` : ''
    return [`${short}--${key}${value}`, `${option.description}${standard}`] as const
  })
  const width = Math.max(...rows.map(([left]) => left.length))
  const hasWords = operands || Object.keys(options).length > 0
  const usage = hasWords ? [name, '--', '[options]', operands].filter(Boolean).join(' ') : name
  const lines = rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)
  const parts = [[summary], [usage], lines, notes].filter((part) => part.length > 0)
  return `${parts.map((part) => part.join('\n')).join('\n\n')}\n`
}

const help: Option = { type: 'boolean', short: 'h', description: 'show this help' }

/** Prints an error, with code points for control characters, and exits. */
export function fail(message: string): never {
  const lines = message.split('\n').map((line) => clean(line, 5000))
  process.stderr.write(`${lines.join('\n')}\n`)
  process.exit(1)
}

/** Runs a command. Prints an error without its stack trace, since Node's messages are clear. */
export async function attempt<Result>(command: () => Promise<Result>) {
  try {
    return await command()
  } catch (error) {
    return fail(messageOf(error))
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
