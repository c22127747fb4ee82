import { expect, it } from 'vitest'
import type { Drawing } from '#lib/media/svg-size.ts'
import { rows } from '#testing/rows.ts'
import { checkSvg } from './svg.ts'

const svgNs = 'http://www.w3.org/2000/svg'

/** A drawing that has `inside` on its second line. */
const svg = (inside: string, attributes = '', head = '') =>
  `${head}<svg xmlns="${svgNs}" xmlns:xlink="http://www.w3.org/1999/xlink" width="1" height="1"` +
  `${attributes}>\n${inside}\n</svg>`

function look(content: string | Uint8Array) {
  const shown: string[] = []
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const drawing = checkSvg(bytes, (_, { line, column }, message) =>
    shown.push(`${line}:${column} ${message}`),
  )
  return { shown, drawing }
}

const refused = String.raw`
<script>alert(1)</script> → 2:1 SVG: the element '<script>'
<foreignObject><p/><script/></foreignObject> → htmlLabels
<style>@im<x:x xmlns:x="urn:x">x</x:x>port "x.css"</style> → is within a <style>
<g onload="x()"/> → 'onload=
<g xml:base="https://x.y/"/> → 'xml:base=
<a href="javascript:alert(1)"><path/></a> → javascript
<image href="https://a.b/c.png"/> → embed a picture
<set attributeName=" onclick " to="x"/> → onclick
<?xml-stylesheet href="x.css"?> → 2:1 SVG: '<?xml-stylesheet
<style>a{fill:u<![CDATA[rl(]]>x.svg)}</style> → 'url(x.svg'
<style>@\69mport "x.css";</style> → '\'
<style>a{background:-webkit-image-set("//x.y/1.png" 1x)}</style> → 'image-set('
<use href="other.svg#a"/> → other.svg
<style>@font-face{font-family:x;src:url(https://x.y/f.woff2)}</style> → turned into paths`

/**
 * Parts of drawings as Inkscape, Graphviz, matplotlib, Mermaid, Excalidraw, draw.io, Illustrator
 * and others write them.
 */
const programs = String.raw`
<defs><g id="a"><path/><use href="#a"/></g></defs><use href="#a"/><use xlink:href="#none"/>
<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata>
<g ink:label="Layer (1)" style="filter:url(#a)"/> →  xmlns:ink="http://www.inkscape.org/namespaces/inkscape"
<style>@keyframes e{to{x:0}}#m .n:not(.x)>rect{--x:#fff;fill:hsl(240, 100%, 96%)}</style> →  style="max-width: 9px;"
<!-- payload-version:2 --><style>@font-face { src: url(data:font/woff2;base64,d09GMg==); }</style>
<symbol id="i"><image href="data:image/png;base64,iVBO"/></symbol>
<g data-cell-id="0"/> →  content="&lt;mxfile&gt;(url(x)\)" style="background: light-dark(#fff, var(--ge, #121212))"
<style type="text/css"><![CDATA[ .st0{fill:#FFF;} ]]></style> →  xml:space="preserve"
<image xlink:href="data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciLz4="/>
<animate attributeName="x" values="0;1" begin="a.click"/>
<style>/* } */ .b{clip-path:url(#c)} @keyframes k{to{x:1}} g{animation:k 1s}</style><g class="b"><path marker-end="url(#c)"/></g>`

it.each(rows(refused))('an SVG is refused if it contains %s', (inside = '', expected = '') => {
  const { shown } = look(svg(inside))
  expect(shown).toEqual([expect.stringContaining(expected)])
  expect(shown[0]).toMatch(/^[23]:\d+ SVG: /)
})

it.each<readonly [string, string | Uint8Array, RegExp]>([
  ['UTF-7', `<?xml version="1.0" encoding="UTF-7"?>${svg('<g/>')}`, /encoding='UTF-7'/],
  ['UTF-16', Buffer.from(`\uFEFF${svg('<g/>')}`, 'utf16le'), /not UTF-8/],
  ['escapes', svg('<!-- \u001B$B --><g/>'), /2:\d+ .*well-formed/],
  ['entities', svg('<g/>', '', '<!DOCTYPE svg [<!ENTITY a "b">]>'), /DOCTYPE with entities/],
  ['a page', '<html xmlns="http://www.w3.org/1999/xhtml"/>', /1:1 .*'<html>'/],
])('an SVG is refused: %s', (_, content, expected) => {
  expect(look(content)).toEqual({ shown: [expect.stringMatching(expected)], drawing: undefined })
})

it.each(rows(programs))(
  'an SVG is accepted if drawing programs write such parts: %s',
  (inside = '', attributes) => {
    const head =
      '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE svg PUBLIC "a" "http://x.y/svg11.dtd">\n'
    for (const drawing of [
      svg(inside, attributes),
      `\uFEFF${svg(inside, attributes, head)}`.replaceAll('\n', '\r\n'),
    ])
      expect(look(drawing)).toEqual({ shown: [], drawing: { width: 1, height: 1 } })
  },
)

it.each<[string, Drawing]>([
  ['width="10" height="20"', { width: 10, height: 20 }],
  ['width="1in" height="72pt"', { width: 96, height: 96 }],
  ['viewBox="0,0,30,40" width="60"', { width: 60, height: 80 }],
  ['viewBox="0 0 30 40" width="100%" height="auto"', { width: 30, height: 40 }],
  ['width="-1" height="1e9"', {}],
])('an SVG has the size of %s', (attributes, size) => {
  expect(look(`<svg xmlns="${svgNs}" ${attributes}/>`).drawing).toEqual(size)
})
