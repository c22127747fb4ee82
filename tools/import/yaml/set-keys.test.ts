import { expect, it } from 'vitest'
import { setKeys, type Wanted } from './set-keys.ts'

const order = ['name', 'company', 'projects', 'since', 'until', 'links']
const text = `---
# who
name: 'Ann' # as she writes it
company: A
projects:
  # in their order
  - a
  - b

# private
links:
  - title: x
    url: https://x.org/
---
A *biography*.
`

it.each<[what: string, Wanted, expected: string]>([
  ['changes nothing where all is right', { name: 'Ann', company: 'A', projects: ['a', 'b'], until: undefined }, text],
  ['keeps the comment behind a value', { name: 'Anna' }, text.replace('Ann', 'Anna')],
  [
    'takes a key out and puts one in where it belongs',
    { company: undefined, since: '2020-01-01' },
    text.replace('company: A\n', '').replace('  - b\n', '  - b\nsince: 2020-01-01\n'),
  ],
  [
    'replaces a list and leaves what follows alone',
    { projects: ['c: d'] },
    text.replace('  # in their order\n  - a\n  - b\n', '  - "c: d"\n'),
  ],
])('setting keys %s', (_, wanted, expected) => expect(setKeys(text, wanted, order, () => {})).toBe(expected))

it.each([
  [
    '---\nname: >-\n  Ann\nprojects: [a,\n  b]\nlinks: []\n---\n',
    '---\nname: >-\n  Bo\nprojects:\n  - z\nlinks: []\n---\n',
  ],
  ['---\n---\n', '---\nname: Bo\nprojects:\n  - z\n---\n'],
  ['no front matter', undefined],
  ['---\na: *b\n---\n', undefined],
])('keys are set in %j', (before, after) => {
  const faults: string[] = []
  const wanted = { name: 'Bo', projects: ['z'] }
  expect(setKeys(before, wanted, order, (_, message) => void faults.push(message))).toBe(after)
  expect(faults).toHaveLength(after === undefined ? 1 : 0)
})
