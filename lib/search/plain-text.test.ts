import { expect, it } from 'vitest'
import { plainText } from './plain-text.ts'

it.each([
  ['<p>One <b>wo</b>rd.</p><p>Two&nbsp;words.</p>', 'One word. Two words.', ''],
  ['a<br>b<ul><li>c</li><li>d</li></ul>', 'a b c d', ''],
  ['<h2 id="x"><a class="anchor" href="#x">#</a>Heading</h2>Text', 'Heading Text', ''],
  [
    'a <code>b</code><pre><code><span>c</span>\n<span>d &lt;e&gt;</span></code></pre><pre>f</pre>g',
    'a b g',
    'c d <e> f',
  ],
  ['<svg><title>no</title></svg><style>p{}</style><p>yes</p>', 'yes', ''],
  ['&amp;lt; stays', '&lt; stays', ''],
])('of %s the prose is %s, the code %s', (html, prose, code) => expect(plainText(html)).toEqual({ prose, code }))
