import { describe, expect, it } from 'vitest'
import type { Drawing } from '#lib/media/svg-size.ts'
import { rows } from '#testing/rows.ts'
import { checkSvg } from './svg.ts'

const svgNs = 'http://www.w3.org/2000/svg'

/** A drawing whose second line holds `inside`. */
const svg = (inside: string, attributes = '', head = '') =>
  `${head}<svg xmlns="${svgNs}" xmlns:xlink="http://www.w3.org/1999/xlink" width="1" height="1"${attributes}>\n${inside}\n</svg>`

function look(content: string | Uint8Array): { shown: string[]; drawing: Drawing | undefined } {
  const shown: string[] = []
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const drawing = checkSvg(bytes, (_, { line, column }, message) =>
    shown.push(`${line}:${column} ${message}`),
  )
  return { shown, drawing }
}

const refused = String.raw`
<script>alert(1)</script> → 2:1 SVG: the element '<script>'
<g><g><h:script xmlns:h="http://www.w3.org/1999/xhtml">1</h:script></g></g> → 2:7 SVG: the element '<h:script>'
<foreignObject><p/><script/></foreignObject> → htmlLabels
<style>@im<x:x xmlns:x="urn:x">x</x:x>port "x.css"</style> → is within a <style>
<g onload="x()"/> → 'onload'
<g xml:base="https://x.y/"/> → 'xml:base'
<a href="javascript:alert(1)"><path/></a> → javascript
<use href="other.svg#a"/> → other.svg
<image href="https://a.b/c.png"/> → embed the picture
<image href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'%3E%3Cscript/%3E%3C/svg%3E"/> → in an embedded drawing, the element '<script>'
<image xlink:href="data:image/svg+xml;base64,PHN2Zz4="/> → in an embedded drawing, begins with '<svg>'
<set attributeName=" onclick " to="x"/> → animation of
<set attributeName="fill" to="url(//x.y/#a)"/> → 'url(//x.y/#a'
<?xml-stylesheet href="x.css"?> → 2:1 SVG: '<?xml-stylesheet
<g/>\n<style>@import "x.css";</style> → 3:8 SVG: the style holds '@import'
<style>a{fill:u<![CDATA[rl(]]>x.svg)}</style> → 'url(x.svg'
<style>@\69mport "x.css";</style> → '\'
<style>a{width:expression(alert(1))}</style> → 'expression('
<style>a{background:-webkit-image-set("//x.y/1.png" 1x)}</style> → 'image-set('
<style>@font-face{font-family:x;src:url(https://x.y/f.woff2)}</style> → turned into paths`

/**
 * Parts of drawings as Inkscape, Graphviz, matplotlib, Mermaid, Excalidraw, draw.io, Illustrator
 * and others write them.
 */
const programs = String.raw`
<defs><g id="a"><path/><use href="#a"/></g></defs><use href="#a"/><use xlink:href="#none"/>
<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" rdf:about=""/></metadata><g ink:label="Layer (1)" style="-inkscape-stroke:none;filter:url(#a)"/> →  xmlns:ink="http://www.inkscape.org/namespaces/inkscape"
<use xlink:href="#m1" x="1"/><g clip-path="url(#p1)"/> →  version="1.1" viewBox="0 0 1 1"
<style>@keyframes e{to{stroke-dashoffset:0}}#m .n:not(.x)>rect{--x:#fff;fill:hsl(240, 100%, 96%);filter:drop-shadow(0 0 1px rgba(0,0,0,.1))}</style><marker orient="auto" refX="6"/> →  role="graphics-document document" style="max-width: 9px;" id="m"
<!-- payload-version:2 --><style>@font-face { src: url(data:font/woff2;base64,d09GMg==); }</style><symbol id="i"><image href="data:image/png;base64,iVBO"/></symbol>
<g data-cell-id="0" transform="translate(0.5,0.5)"/> →  content="&lt;mxfile host=&quot;x&quot;&gt;(url(x)\)" style="background: light-dark(#fff, var(--ge, #121212))"
<style type="text/css"><![CDATA[ .st0{fill:#FFF;} ]]></style><g class="st0"/> →  enable-background="new 0 0 1 1" xml:space="preserve"
<image xlink:href="data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciLz4="/>
<animate attributeName="x" values="0;1" begin="a.click"/><animateTransform attributeName="transform" type="rotate"/>`

/** Groups, each of which draws the group before it `times` times. */
const nested = (groups: number, times: number) =>
  Array.from(
    { length: groups },
    (_, at) => `<g id="a${at}">${`<use xlink:href="#a${at - 1}"/>`.repeat(times)}<path/></g>`,
  ).join('')

describe('an SVG', () => {
  it.each(rows(refused))('is refused with %s', (inside = '', expected = '') => {
    const { shown, drawing } = look(svg(inside))
    expect(shown).toEqual([expect.stringContaining(expected)])
    expect(shown[0]).toMatch(/^[23]:\d+ SVG: /)
    expect(drawing).toBeUndefined()
  })

  it.each<[string, string | Uint8Array, RegExp]>([
    ['UTF-7', `<?xml version="1.0" encoding="UTF-7"?>${svg('<g/>')}`, /encoding='UTF-7'/],
    ['UTF-16', Buffer.from(`\uFEFF${svg('<g/>')}`, 'utf16le'), /not UTF-8/],
    ['escapes', svg('<!-- \u001B$B --><g/>'), /2:\d+ .*well-formed/],
    [
      'entities',
      svg('<g id="&a;"/>', '', '<!DOCTYPE svg [<!ENTITY a "b">]>'),
      /1:1 .*DOCTYPE with entities/,
    ],
    [
      'a page',
      '<html xmlns="http://www.w3.org/1999/xhtml"><script>1</script></html>',
      /1:1 .*'<html>'/,
    ],
    ['nothing', '', /well-formed/],
    ['too deep', svg('<g>'.repeat(300_000)), /nesting deeper than 200/],
    ['too many by nested uses', svg(nested(8, 10)), /1:1 .*more than 50000 elements by <use>/],
    ['too many by a chain of uses', svg(nested(5_000, 1)), /more than 50000 elements by <use>/],
    ['too many', svg('<g/>'.repeat(250_000)), /50000 elements/],
  ])('is not %s', (_, content, expected) => {
    const { shown, drawing } = look(content)
    expect(shown).toEqual([expect.stringMatching(expected)])
    expect(drawing).toBeUndefined()
  })

  it.each(rows(programs))(
    'is accepted as drawing programs write it: %s',
    (inside = '', attributes) => {
      const head =
        '<?xml version="1.0" encoding="utf-8" standalone="no"?>\n<!DOCTYPE svg PUBLIC "a" "http://x.y/svg11.dtd">\n'
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
  ])('has the size of %s', (attributes, size) => {
    expect(look(`<svg xmlns="${svgNs}" ${attributes}/>`).drawing).toEqual(size)
  })
})
