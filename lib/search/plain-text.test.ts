import { expect, it } from 'vitest'
import { plainText } from './plain-text.ts'

it.each([
  ['<p>One <b>wo</b>rd.</p><p>Two&nbsp;words.</p>', 'One word. Two words.'],
  ['a<br>b<ul><li>c</li><li>d</li></ul>', 'a b c d'],
  ['<h2 id="x"><a class="anchor" href="#x">#</a>Heading</h2>Text', 'Heading Text'],
  ['<pre><code><span class="line">a</span>\n<span class="line">b &lt;c&gt;</span></code></pre>', 'a b <c>'],
  ['<svg><title>no</title></svg><style>p{}</style><p>yes</p>', 'yes'],
  ['&amp;lt; stays', '&lt; stays'],
  ['', ''],
])('of %s is %s', (html, text) => expect(plainText(html)).toBe(text))
