import { afterEach, expect, it, vi } from 'vitest'
import { flag, helpOf, readCommand } from './command.ts'

afterEach(() => vi.unstubAllEnvs())

const command = {
  name: 'npm run check',
  summary: 'Checks content.',
  operands: '[DIR]',
  maxOperands: 1,
  options: {
    format: { type: 'string', default: 'text', value: 'text|json', description: 'the form' },
    fresh: flag('forgets'),
  },
} as const

it('reads options and operands', () => {
  expect(readCommand(command, ['a', '--fresh'])).toMatchObject({
    values: { format: 'text', fresh: true },
    positionals: ['a'],
  })
})

it.each([
  [['--frmat', 'json'], "Unknown option '--frmat'; write --format, or see npm run check -- --help"],
  [['--format'], "Option '--format <value>' argument missing; see npm run check -- --help"],
  [['json'], 'npm read --format as its own option; type npm run check "--" --format json'],
  [['a', 'b'], "Unexpected argument 'b': npm run check takes [DIR]; see npm run check -- --help"],
  [['--for\u001b[2Jmat'], "Unknown option '--for<U+001B>[2Jmat'; see npm run check -- --help"],
])('refuses the arguments %j with a message of one line', (words, message) => {
  expect(() => readCommand(command, words)).toThrow(new Error(message))
})

it('refuses operands of a command without any', () => {
  expect(() => readCommand({ name: 'npm run docs', summary: 'Writes.' }, ['a'])).toThrow(
    'takes options only',
  )
})

it('reports an option that npm read as its own', () => {
  vi.stubEnv('npm_config_fresh', 'true')
  vi.stubEnv('npm_lifecycle_event', 'test')
  readCommand(command, [])
  vi.stubEnv('npm_lifecycle_event', 'check')
  expect(() => readCommand(command, [])).toThrow('; type npm run check "--" --fresh')
})

it('--help lists the options', () => {
  expect(helpOf(command)).toBe(`Checks content.

npm run check -- [options] [DIR]

  --format text|json  the form (text)
  --fresh             forgets
  -h, --help          show this help
`)
})
