import { type ParseArgsConfig, parseArgs } from 'node:util'
import { clean, either, quote } from '#lib/text/message-format.ts'
import { nearest } from '#lib/text/nearest.ts'

type Option = {
  type: 'string' | 'boolean'
  /** One letter that stands for the whole name. */
  short?: string
  default?: string | boolean
  /** What `--help` says of it, without a full stop. */
  description: string
  /** What a value is, as `--help` writes it: `DIR`. */
  value?: string
}

type Options = Record<string, Option>

/** A command of the project: what `--help` says, and which words it takes. */
export type Command<O extends Options> = {
  /** As it is typed: `npm run check`. */
  name: string
  /** What it does, in one sentence. */
  summary: string
  /** What may follow the options, as a manual writes it: `[DIR]`. Without it, nothing may. */
  operands?: string
  maxOperands?: number
  options?: O
  /** Lines that `--help` adds: what an operand means, an example. */
  notes?: readonly string[]
}

/** For commands that print findings; lib/check/report.ts has the formats. */
export const formatOption = {
  type: 'string',
  default: 'text',
  value: 'text|json|github',
  description: 'for a person, a program, or the annotations of GitHub Actions',
} as const satisfies Option

type Parsed<O extends Options> = ReturnType<typeof parseArgs<{ options: O; allowPositionals: true }>>

/** The command line is wrong; the message is one line that says what to type instead. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/**
 * Reads the command line; answers `--help` itself.
 * @throws {UsageError}
 */
export function readCommand<const O extends Options = Record<never, never>>(
  command: Command<O>,
  words: readonly string[] = process.argv.slice(2),
): Parsed<O> {
  answerHelp(command, words)
  refuseSwallowed(command, process.env)
  return parseCommand(command, words)
}

/**
 * Refuses options written without the '--' that npm needs before them: npm keeps such an option for itself, in a variable,
 * and a dry run would write.
 * @throws {UsageError}
 */
export function refuseSwallowed(
  { name, options = {} }: Command<Options>,
  env: Record<string, string | undefined>,
): void {
  if (name.split(' ').at(-1) !== env.npm_lifecycle_event) return
  const taken = Object.keys(options).find((key) => env[`npm_config_${key.replaceAll('-', '_')}`] !== undefined)
  if (taken !== undefined) throw new UsageError(`npm took --${taken} for its own; write ${name} -- --${taken}`)
}

/** Prints the help and ends the process where `--help` is among the words; for commands that pass their words on. */
export function answerHelp(command: Command<Options>, words: readonly string[]): void {
  const end = words.indexOf('--')
  if (!words.slice(0, end < 0 ? undefined : end).some((word) => word === '--help' || word === '-h')) return
  process.stdout.write(helpOf(command))
  process.exit(0)
}

/**
 * Words by the rules of a command.
 * @throws {UsageError} for an unknown option, with the nearest one that there is, a value that is missing or not taken,
 * or more operands than the command has
 */
export function parseCommand<const O extends Options>(command: Command<O>, words: readonly string[]): Parsed<O> {
  const { name, operands, maxOperands = operands ? Number.POSITIVE_INFINITY : 0, options = {} as O } = command
  const config: ParseArgsConfig = { args: [...words], options, allowPositionals: true }
  let parsed: ReturnType<typeof parseArgs>
  try {
    parsed = parseArgs(config)
  } catch (error) {
    if (!(error instanceof Error)) throw error
    // Node's first sentence says what is wrong.
    const [problem = ''] = error.message.split(/\.\s/)
    const unknown = /^Unknown option '-+(.*)'$/.exec(problem)?.[1]
    const near = unknown && nearest(unknown, [...Object.keys(options), 'help'])
    throw new UsageError(`${clean(problem, 200)}; ${near ? `write --${near}, or ` : ''}see ${name} -- --help`)
  }
  const extra = parsed.positionals[maxOperands]
  if (extra !== undefined) {
    const taken = operands ? `takes ${operands}` : 'takes options only'
    throw new UsageError(`${quote(extra)} is too much, since ${name} ${taken}; see ${name} -- --help`)
  }
  return parsed as Parsed<O>
}

/**
 * A value that must be one of several.
 * @param option as it is typed: `--format`
 */
export function oneOf<Value extends string>(option: string, value: string, allowed: readonly Value[]): Value {
  const found = allowed.find((one) => one === value)
  if (found === undefined) throw new UsageError(`${option} is ${quote(value)}; write ${either(allowed)}`)
  return found
}

/** What `--help` prints; ends in a line end. */
export function helpOf({ name, summary, operands, options = {} as never, notes = [] }: Command<Options>): string {
  const rows = Object.entries({ ...options, help }).map(([key, option]): [string, string] => [
    `${option.short ? `-${option.short}, ` : ''}--${key}${option.type === 'string' ? ` ${option.value ?? 'VALUE'}` : ''}`,
    `${option.description}${typeof option.default === 'string' ? ` (${option.default})` : ''}`,
  ])
  const width = Math.max(...rows.map(([left]) => left.length))
  const after = operands || Object.keys(options).length > 0
  const usage = after ? [name, '--', '[options]', operands].filter(Boolean).join(' ') : name
  return [
    summary,
    '',
    usage,
    '',
    ...rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`),
    ...(notes.length > 0 ? ['', ...notes] : []),
    '',
  ].join('\n')
}

const help: Option = { type: 'boolean', short: 'h', description: 'says this' }
