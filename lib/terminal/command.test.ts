import { execFile } from 'node:child_process'
import fs from 'node:fs'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { type Command, helpOf, oneOf, parseCommand, refuseSwallowed, UsageError } from './command.ts'

const command = {
  name: 'npm run check',
  summary: 'Checks content.',
  operands: '[DIR]',
  most: 1,
  options: {
    format: { type: 'string', default: 'text', value: 'FORMAT', description: 'how findings are written' },
    fresh: { type: 'boolean', default: false, description: 'forgets' },
  },
} as const

const read = (...words: string[]) => parseCommand(command, words)

it('reads options and operands, in any order', () => {
  const wanted = { values: { format: 'json', fresh: true }, positionals: ['a'] }
  expect(read('--fresh', 'a', '--format', 'json')).toMatchObject(wanted)
  expect(read('--format=json', 'a', '--fresh')).toMatchObject(wanted)
  expect(read()).toMatchObject({ values: { format: 'text', fresh: false }, positionals: [] })
  expect(read('--', '--fresh')).toMatchObject({ values: { fresh: false }, positionals: ['--fresh'] })
})

it.each([
  [['--frmat', 'json'], "'--frmat' is no option of npm run check; write --format, or see npm run check -- --help"],
  [['--constructor'], "'--constructor' is no option of npm run check; see npm run check -- --help"],
  [['-x'], "'-x' is no option of npm run check; see npm run check -- --help"],
  [['--format'], '--format has no value; write --format=FORMAT'],
  [['--format', '--fresh'], '--format has no value; write --format=FORMAT'],
  [['--fresh=no'], "--fresh takes no value, and was given 'no'; write --fresh alone"],
  [['a', 'b'], "'b' is too much, since npm run check takes [DIR]; see npm run check -- --help"],
  [['--for\u001b[2Jmat'], "'--for<U+001B>[2Jmat' is no option of npm run check; see npm run check -- --help"],
])('refuses %j in one line', (words, message) => {
  expect(() => read(...words)).toThrow(new UsageError(message))
})

it('notices what npm took for its own', () => {
  const env = { npm_lifecycle_event: 'check', npm_config_format: 'json' }
  expect(() => refuseSwallowed(command, env)).toThrow(
    new UsageError('npm took --format for its own; write npm run check -- --format'),
  )
  refuseSwallowed(command, { ...env, npm_lifecycle_event: 'test' })
  refuseSwallowed(command, { ...env, npm_config_format: undefined, npm_config_cache: '/a' })
})

it('takes no operand where there is none to take', () => {
  const plain: Command<Record<never, never>> = { name: 'npm run docs', summary: 'Writes.' }
  expect(() => parseCommand(plain, ['a'])).toThrow(
    "'a' is too much, since npm run docs takes options only; see npm run docs -- --help",
  )
})

it('names the nearest of several values', () => {
  expect(oneOf('--format', 'json', ['text', 'json'])).toBe('json')
  expect(() => oneOf('--format', 'jsn', ['text', 'json'])).toThrow("--format is 'jsn'; write --format json")
  expect(() => oneOf('--format', 'x', ['text', 'json'])).toThrow(
    "--format is 'x'; write --format text or --format json",
  )
})

it('says what there is', () => {
  expect(helpOf(command)).toBe(`Checks content.

npm run check -- [options] [DIR]

  --format FORMAT  how findings are written (text)
  --fresh          forgets
  -h, --help       says this
`)
})

describe.concurrent('each command of the project', () => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(fs.readFileSync('package.json', 'utf8'))
  const ours = Object.entries(scripts).filter(([, line]) => line.includes('scripts/') && !line.includes('.cjs'))

  it.each(ours)('%s has --help', async (_, line) => {
    const [, ...words] = line.split(' ')
    const { stdout } = await promisify(execFile)(process.execPath, [...words, '--help'])
    expect(stdout).toMatch(/^[A-Z][^\n]+\.\n\nnpm (?:run )?[a-z:]+/)
    expect(stdout).toContain('--help')
  })
})
