import { type ParseArgsConfig, parseArgs } from 'node:util'
import { quote } from '#lib/text/message-format.ts'
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

/** A command of the project: what `--help` says, and what it takes. */
export type Command<O extends Options> = {
  /** As it is typed: `npm run check`. */
  name: string
  /** What it does, in one sentence. */
  summary: string
  /** What may follow, in the shape of a manual: `[DIR]`; nothing may where this is left out. */
  operands?: string
  /** Most operands; any number where it is left out. */
  most?: number
  options?: O
  /** Lines that `--help` adds: what an operand means, an example. */
  notes?: readonly string[]
}

/** Of the commands that print findings; lib/check/report.ts has the formats. */
export const formatOption = {
  type: 'string',
  default: 'text',
  value: 'text|json|github',
  description: 'for a person, a program, or the annotations of GitHub Actions',
} as const satisfies Option

type Parsed<O extends Options> = ReturnType<typeof parseArgs<{ options: O; allowPositionals: true }>>

/** What was typed cannot be carried out; the message is one line that says what to type instead. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/**
 * The words after a command; `--help` is answered as by `answerHelp`.
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
 * Without '--' before them npm takes options for its own, and leaves them in variables: a dry run would write.
 * @throws {UsageError} where it took one of the command's
 */
export function refuseSwallowed(
  { name, options = {} }: Command<Options>,
  env: Record<string, string | undefined>,
): void {
  if (name.split(' ').at(-1) !== env.npm_lifecycle_event) return
  const taken = Object.keys(options).find((key) => env[`npm_config_${key.replaceAll('-', '_')}`] !== undefined)
  if (taken !== undefined) throw new UsageError(`npm took --${taken} for its own; write ${name} -- --${taken}`)
}

/** Prints what there is and ends the process, where `--help` is among the words; for a command that passes others on. */
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
  const { name, operands, most = operands ? Number.POSITIVE_INFINITY : 0, options = {} as O } = command
  const { tokens, positionals } = parseArgs({ args: [...words], options, strict: false, tokens: true })
  for (const token of tokens) {
    if (token.kind === 'option') checkOption(token, name, options)
  }
  const extra = positionals[most]
  if (typeof extra === 'string') {
    const taken = operands ? `takes ${operands}` : 'takes options only'
    throw new UsageError(`${quote(extra)} is too much, since ${name} ${taken}; ${seeHelp(name)}`)
  }
  const config: ParseArgsConfig = { args: [...words], options, allowPositionals: true }
  return parseArgs(config) as Parsed<O>
}

type OptionToken = { name: string; rawName: string; value?: string; inlineValue?: boolean }

function checkOption({ name, rawName, value, inlineValue }: OptionToken, command: string, options: Options): void {
  const option = Object.hasOwn(options, name) ? options[name] : undefined
  if (!option) {
    const near = nearest(name, [...Object.keys(options), 'help'])
    const advice = near ? `write --${near}, or ${seeHelp(command)}` : seeHelp(command)
    throw new UsageError(`${quote(rawName)} is no option of ${command}; ${advice}`)
  }
  // The next option is no value, either, unless '=' says so.
  const isMissing = value === undefined || (!inlineValue && value.startsWith('-'))
  if (option.type === 'string' && isMissing) {
    throw new UsageError(`${rawName} has no value; write ${rawName}=${option.value ?? 'VALUE'}`)
  }
  if (option.type === 'boolean' && value !== undefined) {
    throw new UsageError(`${rawName} takes no value, and was given ${quote(value)}; write ${rawName} alone`)
  }
}

/**
 * A value that must be one of several.
 * @param option as it is typed: `--format`
 * @throws {UsageError} with the nearest
 */
export function oneOf<Value extends string>(option: string, value: string, allowed: readonly Value[]): Value {
  const found = allowed.find((one) => one === value)
  if (found !== undefined) return found
  const near = nearest(value, allowed)
  const all = allowed.map((one) => `${option} ${one}`).join(' or ')
  throw new UsageError(`${option} is ${quote(value)}; write ${near ? `${option} ${near}` : all}`)
}

function seeHelp(name: string): string {
  return `see ${name} -- --help`
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
