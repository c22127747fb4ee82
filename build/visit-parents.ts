import { convert, type Test } from 'unist-util-is'

/**
 * Replaces the package unist-util-visit-parents in build/programs.ts. The package names a function
 * after each node, for stack traces, which takes a third of the time of reading Markdown.
 */
export const CONTINUE = true
export const EXIT = false
export const SKIP = 'skip'

type Node = { type: string; children: Node[] }

type Action = typeof CONTINUE | typeof EXIT | typeof SKIP

/** What to do next, and the index of the sibling to visit next. */
type Result = [action: Action, next?: number]

type Visitor = (
  node: Node,
  parents: Node[],
  index: number | undefined,
) => Result | Action | number | undefined

/** Without a test, `first` is the visitor, as in the package unist-util-visit-parents. */
export function visitParents(
  tree: Node,
  first: Test | Visitor,
  second?: Visitor | boolean,
  third = false,
) {
  const hasTest = typeof second === 'function'
  const visitor = hasTest ? second : (first as Visitor)
  const isReversed = hasTest ? third : second === true
  const matches = hasTest ? convert(first as Test) : () => true

  function visit(node: Node, index: number | undefined, parents: Node[]): Result {
    const isMatch = matches(node, index, parents.at(-1))
    const result = isMatch ? resultOf(visitor(node, parents, index)) : goOn
    if (result[0] === EXIT || result[0] === SKIP || !('children' in node)) return result
    const ancestors = [...parents, node]
    let at = isReversed ? node.children.length - 1 : 0
    // Visitors may add and remove children.
    for (let child = node.children[at]; child; child = node.children[at]) {
      const [action, next = at + (isReversed ? -1 : 1)] = visit(child, at, ancestors)
      if (action === EXIT) return [EXIT]
      at = next
    }
    return result
  }
  visit(tree, undefined, [])
}

const goOn: Result = [CONTINUE]

function resultOf(given: ReturnType<Visitor>): Result {
  if (Array.isArray(given)) return given
  return typeof given === 'number' ? [CONTINUE, given] : [given ?? CONTINUE]
}
