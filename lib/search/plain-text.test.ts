import { expect, it } from 'vitest'
import { plainText } from './plain-text.ts'

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
