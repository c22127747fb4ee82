import { expect, it } from 'vitest'
import type { Drawing } from '#lib/media/svg-size.ts'
import { rows } from '#testing/rows.ts'
import { checkSvg } from './svg.ts'

const svgNs = 'http://www.w3.org/2000/svg'

/** A drawing that has `inside` on its second line. */
const svg = (inside: string) =>
  `<svg xmlns="${svgNs}" xmlns:xlink="http://www.w3.org/1999/xlink" width="1" height="1">\n${inside}\n</svg>`

function look(content: string | Uint8Array) {
  const shown: string[] = []
  const drawing = checkSvg(Buffer.from(content), (_, { line, column }, message) =>
    shown.push(`${line}:${column} ${message}`),
  )
  return { shown, drawing }
}

const refused = `
<script>alert(1)</script> → 2:1 SVG: the element '<script>' runs a script; remove it
<foreignObject><h:script xmlns:h="http://www.w3.org/1999/xhtml"/></foreignObject> → 2:16 SVG:
<g onload="x()"/> → 2:1 SVG: 'onload="x()"'
<a xlink:href=" javascript:alert(1)"><path/></a> → javascript
<animate attributeName="href" to="javascript:x"/> → 'to="javascript:x"'
<g>&a;</g> → not well-formed XML (undefined entity)`

it.each(rows(refused))('an SVG is refused if it contains %s', (inside = '', expected = '') =>
  expect(look(svg(inside))).toEqual({
    shown: [expect.stringContaining(expected)],
    drawing: undefined,
  }),
)
it.each<readonly [string, string | Uint8Array, RegExp]>([
  ['UTF-16', Buffer.from(`\uFEFF${svg('<g/>')}`, 'utf16le'), /not UTF-8/],
  ['a page', '<html xmlns="http://www.w3.org/1999/xhtml"/>', /1:1 .*'<html>'/],
])('an SVG is refused: %s', (_, content, expected) =>
  expect(look(content).shown).toEqual([expect.stringMatching(expected)]),
)
it('an SVG is accepted with what drawing programs write', () => {
  const inside = `<metadata><r:RDF xmlns:r="urn:r"/></metadata><style><![CDATA[g{fill:#FFF}]]></style>
<image xlink:href="data:image/png;base64,iVBO"/><use xlink:href="#none"/><foreignObject/>`
  const head = '<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "a" "http://x.y/svg11.dtd">\n'
  const drawing = `\uFEFF${head}${svg(inside)}`.replaceAll('\n', '\r\n')
  expect(look(drawing)).toEqual({ shown: [], drawing: { width: 1, height: 1 } })
})
it.each<[string, Drawing]>([
  ['width="10" height="20"', { width: 10, height: 20 }],
  ['width="1in" height="72pt"', { width: 96, height: 96 }],
  ['viewBox="0,0,30,40" width="60"', { width: 60, height: 80 }],
  ['viewBox="0 0 30 40" width="100%" height="auto"', { width: 30, height: 40 }],
  ['width="-1" height="1e9"', {}],
])('an SVG has the size of %s', (attributes, size) => {
  expect(look(`<svg xmlns="${svgNs}" ${attributes}/>`).drawing).toEqual(size)
})
