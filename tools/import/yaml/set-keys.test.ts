import { describe, expect, it } from 'vitest'
import { setKeys } from './set-keys.ts'

const order = ['name', 'company', 'projects', 'since', 'until', 'links']
const set = (text: string, wanted: Parameters<typeof setKeys>[1]) => setKeys(text, wanted, order, () => {})

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

describe('setKeys', () => {
  it('changes nothing where all is right, however it is quoted', () => {
    expect(set(text, { name: 'Ann', company: 'A', projects: ['a', 'b'], until: undefined })).toBe(text)
  })

  it('changes a value and keeps the comment behind it', () => {
    expect(set(text, { name: 'Anna' })).toBe(text.replace('Ann', 'Anna'))
  })

  it('takes a key out and puts one in where it belongs', () => {
    expect(set(text, { company: undefined, since: '2020-01-01' })).toBe(
      text.replace('company: A\n', '').replace('  - b\n', '  - b\nsince: 2020-01-01\n'),
    )
  })

  it('replaces a list and leaves what follows alone', () => {
    const next = set(text, { projects: ['c'] })
    expect(next).toContain('projects:\n  - c\n\n# private\nlinks:\n')
  })

  it('reads lists in brackets and values over several lines', () => {
    const other = '---\nname: >-\n  Ann\nprojects: [a,\n  b]\nlinks: []\n---\n'
    expect(set(other, { name: 'Bo', projects: ['z'] })).toBe('---\nname: >-\n  Bo\nprojects:\n  - z\nlinks: []\n---\n')
  })

  it('fills empty front matter', () => {
    expect(set('---\n---\n', { name: 'Ann', company: 'A' })).toBe('---\nname: Ann\ncompany: A\n---\n')
  })

  it('reports why front matter cannot be read', () => {
    const reported: string[] = []
    const report = (_: unknown, message: string) => reported.push(message)
    expect(setKeys('no front matter', { name: 'A' }, order, report)).toBeUndefined()
    expect(setKeys('---\na: *b\n---\n', { name: 'A' }, order, report)).toBeUndefined()
    expect(reported).toHaveLength(2)
  })
})
