import { expect, it } from 'vitest'
import { nest } from './post-parts.tsx'

it.each([
  ['h3 below the h2 before it, and no h4', 'a2 b3 c4 d3 e2', 'a(b d) e()'],
  ['h3 at the top if nothing is above it', 'a3 b2 c3', 'a() b(c)'],
])('a table of contents has %s', (_, given, nested) => {
  const headings = given
    .split(' ')
    .map(([id = '', depth]) => ({ id, text: id, depth: Number(depth) }))
  const shown = nest(headings).map(
    ({ id, below }) => `${id}(${below.map((heading) => heading.id).join(' ')})`,
  )
  expect(shown.join(' ')).toBe(nested)
})
