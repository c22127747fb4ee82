import { visit } from 'unist-util-visit'
import { expect, it } from 'vitest'
import { EXIT, SKIP, visitParents } from './visit-parents.ts'

type Node = { type: string; name: string; children: Node[] }

const node = (type: string, name: string, ...children: Node[]): Node => ({ type, name, children })

const makeTree = () =>
  node(
    'root',
    'root',
    node('branch', 'a', node('leaf', 'b'), node('leaf', 'c')),
    node('branch', 'd', node('leaf', 'e')),
    node('leaf', 'f'),
  )

it.each([
  ['everything', undefined, () => undefined],
  ['one type', 'leaf', () => undefined],
  ['without the children of a node', undefined, ({ name }: Node) => (name === 'a' ? SKIP : true)],
  ['until a node', undefined, ({ name }: Node) => (name === 'b' ? EXIT : true)],
  ['from another sibling', 'branch', ({ name }: Node) => (name === 'a' ? 3 : undefined)],
])('visits %s as the package does', (_, test, act) => {
  const visitedBy = (run: (note: (node: Node, parent?: Node, at?: number) => void) => void) => {
    const visited: string[] = []
    run(({ name }, parent, at) => visited.push(`${parent?.name} ${at} ${name}`))
    return visited
  }
  for (const isReversed of [false, true]) {
    const ours = visitedBy((note) =>
      visitParents(
        makeTree(),
        test,
        (given, parents, at) => {
          note(given as Node, parents.at(-1) as Node | undefined, at)
          return act(given as Node)
        },
        isReversed,
      ),
    )
    const theirs = visitedBy((note) =>
      visit(
        makeTree(),
        test,
        (given: Node, at, parent) => {
          note(given, parent as Node | undefined, at)
          return act(given)
        },
        isReversed,
      ),
    )
    expect(ours).toEqual(theirs)
    expect(ours).not.toEqual([])
  }
})
