import { expect, it } from 'vitest'
import { frontMatterOf, updateDocument, type Wanted } from './documents.ts'
import { emptyPlan, type Plan } from './plan.ts'

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
---
A *biography*.
`

function planOf(text: string, wanted: Wanted): Plan {
  const plan = emptyPlan()
  const document = { file: 'a.md', bytes: Buffer.from(text), text, values: frontMatterOf(text) }
  updateDocument(plan, document, wanted, order)
  return plan
}

it.each<[what: string, before: string, Wanted, after: string]>([
  ['and keep the comment behind a value', text, { name: 'Anna' }, text.replace('Ann', 'Anna')],
  [
    'and put in order',
    text,
    { company: undefined, since: '2020-01-01' },
    text.replace('company: A\n', '').replace('  - b\n', '  - b\nsince: 2020-01-01\n'),
  ],
  [
    'that are lists, and the text below is not changed',
    text,
    { projects: ['c: d'] },
    text.replace('  # in their order\n  - a\n  - b\n', '  - "c: d"\n'),
  ],
  [
    'of any style',
    '---\nname: >-\n  Ann\nprojects: [a,\n  b]\nlinks: []\n---\n',
    { name: 'Bo', projects: ['z'] },
    '---\nname: >-\n  Bo\nprojects:\n  - z\nlinks: []\n---\n',
  ],
])('keys are set %s', (_, before, wanted, after) => {
  const { changes } = planOf(before, wanted)
  expect(changes.map((change) => String(change.after))).toEqual([after])
})

it.each(['no front matter', '---\na: *b\n---\n'])(
  'a document that cannot be read is not changed: %j',
  (before) => {
    const remarks = [{ path: 'a.md', kind: 'fault' }]
    expect(planOf(before, { name: 'Bo' })).toMatchObject({ changes: [], remarks })
  },
)
