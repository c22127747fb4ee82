import { expect, it } from 'vitest'
import { nest, plainText } from './html-text.ts'

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

it.each([
  ['<p>One <b>wo</b>rd.</p><p>Two&nbsp;words.</p>', 'One word. Two words.'],
  ['<h2 id="x"><a class="anchor" href="#x">#</a>a</h2>b', 'a b'],
  [
    'a <code>b</code><pre><code><b>c</b>\n<b>d &lt;e&gt;</b></code></pre><pre>f</pre>g',
    'a b g',
    'c d <e> f',
  ],
  ['<code>engine_<wbr>version</code>', 'engine_version'],
  ['<svg><title>no</title></svg><p>yes</p>', 'yes'],
])('the prose of %s is %s, its code %s', (html, prose, code = '') =>
  expect(plainText(html)).toEqual({ prose, code }),
)
