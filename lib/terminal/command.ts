import { type ParseArgsConfig, parseArgs } from 'node:util'
import { clean, either, quote } from '#lib/text/message-format.ts'
import { nearest } from '#lib/text/nearest.ts'

type Option = {
  type: 'string' | 'boolean'
  short?: string
  default?: string | boolean
  /** What the option does, without a full stop. */
  description: string
  /** The option's value as `--help` writes it: `DIR`. */
  value?: string
}

type Options = Record<string, Option>

type Command<O extends Options> = {
  /** The command as users type it: `npm run check`. */
  name: string
  summary: string
  /** Arguments after the options, as the help shows them: `[DIR]`. */
  operands?: string
  maxOperands?: number
  options?: O
  notes?: readonly string[]
}

/** The `--format` option of commands that print findings; lib/check/report.ts has the formats. */
export const formatOption = {
  type: 'string',
  default: 'text',
  value: 'text|json|github',
  description: 'for a person, a program, or the annotations of GitHub Actions',
} as const satisfies Option

/**
 * Options of commands that serve the site, for Windows, which does not know `PORT=3001 npm start`.
 */
export const serverOptions = {
  port: { type: 'string', short: 'p', value: 'NUMBER', description: 'the same as PORT' },
  hostname: { type: 'string', short: 'H', value: 'NAME', description: 'the same as HOST' },
} as const satisfies Options

/** Puts the values of {@link serverOptions} into the variables that lib/site/env.ts reads. */
export function setServer({ port, hostname }: Partial<Record<string, string>>) {
  if (port !== undefined) process.env.PORT = port
  if (hostname !== undefined) process.env.HOST = hostname
}

type Parsed<O extends Options> = ReturnType<
  typeof parseArgs<{ options: O; allowPositionals: true }>
>

/**
 * Parses the command line; prints the help for `--help`.
 * @throws Error with a message of one line, which shows what to type
 */
export function readCommand<const O extends Options = Record<never, never>>(
  command: Command<O>,
  words: readonly string[] = process.argv.slice(2),
): Parsed<O> {
  answerHelp(command, words)
  refuseSwallowed(command, process.env)
  const { name, operands, options = {} as O } = command
  const maxOperands = command.maxOperands ?? (operands ? Number.POSITIVE_INFINITY : 0)
  const config: ParseArgsConfig = { args: [...words], options, allowPositionals: true }
  let parsed: ReturnType<typeof parseArgs>
  try {
    parsed = parseArgs(config)
  } catch (error) {
    if (!(error instanceof Error)) throw error
    // Only the first sentence of Node's error describes the problem.
    const [problem = ''] = error.message.split(/\.\s/)
    const unknown = /^Unknown option '-+(.*)'$/.exec(problem)?.[1]
    const near = unknown && nearest(unknown, [...Object.keys(options), 'help'])
    throw new Error(
      `${clean(problem, 200)}; ${near ? `write --${near}, or ` : ''}see ${name} -- --help`,
    )
  }
  const extra = parsed.positionals[maxOperands]
  if (extra !== undefined) {
    const taken = operands ? `takes ${operands}` : 'takes options only'
    throw new Error(`Unexpected argument ${quote(extra)}: ${name} ${taken}; see ${name} -- --help`)
  }
  return parsed as Parsed<O>
}

/**
 * Refuses to run if npm took an option as its own, for lack of a '--': a dry run would write files.
 */
function refuseSwallowed({ name, options = {} }: Command<Options>, env: NodeJS.ProcessEnv) {
  if (name.split(' ').at(-1) !== env.npm_lifecycle_event) return
  const taken = Object.keys(options).find(
    (key) => env[`npm_config_${key.replaceAll('-', '_')}`] !== undefined,
  )
  if (taken !== undefined)
    throw new Error(`npm read --${taken} as its own option; type ${name} -- --${taken}`)
}

/** Prints the help of a command that passes its arguments on to another program. */
export function answerHelp(command: Command<Options>, words: readonly string[]) {
  const end = words.indexOf('--')
  if (!words.slice(0, end < 0 ? undefined : end).some((word) => word === '--help' || word === '-h'))
    return
  process.stdout.write(helpOf(command))
  process.exit(0)
}

/** @param option the option as users type it: `--format` */
export function oneOf<Value extends string>(
  option: string,
  value: string,
  allowed: readonly Value[],
) {
  const found = allowed.find((one) => one === value)
  if (found === undefined) throw new Error(`${option} is ${quote(value)}; write ${either(allowed)}`)
  return found
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
