import { execFile } from 'node:child_process'
import fs from 'node:fs'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { helpOf, oneOf, parseCommand, refuseSwallowed, UsageError } from './command.ts'

const command = {
  name: 'npm run check',
  summary: 'Checks content.',
  operands: '[DIR]',
  maxOperands: 1,
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
  [['--frmat', 'json'], "Unknown option '--frmat'; write --format, or see npm run check -- --help"],
  [['--constructor'], "Unknown option '--constructor'; see npm run check -- --help"],
  [['--format'], "Option '--format <value>' argument missing; see npm run check -- --help"],
  [['--format', '--fresh'], "Option '--format' argument is ambiguous; see npm run check -- --help"],
  [['--fresh=no'], "Option '--fresh' does not take an argument; see npm run check -- --help"],
  [['a', 'b'], "'b' is too much, since npm run check takes [DIR]; see npm run check -- --help"],
  [['--for\u001b[2Jmat'], "Unknown option '--for<U+001B>[2Jmat'; see npm run check -- --help"],
])('refuses %j in one line', (words, message) => {
  expect(() => read(...words)).toThrow(new UsageError(message))
})

it('notices what npm took for its own', () => {
  const env = { npm_lifecycle_event: 'check', npm_config_format: 'json' }
  const message = 'npm took --format for its own; write npm run check -- --format'
  expect(() => refuseSwallowed(command, env)).toThrow(new UsageError(message))
  refuseSwallowed(command, { ...env, npm_lifecycle_event: 'test' })
  refuseSwallowed(command, { ...env, npm_config_format: undefined, npm_config_cache: '/a' })
})

it('takes no operand where there is none to take', () => {
  expect(() => parseCommand({ name: 'npm run docs', summary: 'Writes.' }, ['a'])).toThrow('takes options only')
})

it('takes one of several values', () => {
  expect(oneOf('--format', 'json', ['text', 'json'])).toBe('json')
  expect(() => oneOf('--format', 'x', ['text', 'json'])).toThrow("--format is 'x'; write text or json")
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
