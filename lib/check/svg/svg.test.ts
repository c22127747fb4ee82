import { describe, expect, it } from 'vitest'
import { checkSvg } from './svg.ts'
import type { Drawing } from './svg-size.ts'

const svgNs = 'http://www.w3.org/2000/svg'
const xlinkNs = 'http://www.w3.org/1999/xlink'
const xhtmlNs = 'http://www.w3.org/1999/xhtml'

/** A drawing whose second line holds `inside`. */
const svg = (inside: string, attributes = '', head = ''): string =>
  `${head}<svg xmlns="${svgNs}" xmlns:xlink="${xlinkNs}" width="1" height="1"${attributes}>\n${inside}\n</svg>`

function look(content: string | Uint8Array): { shown: string[]; drawing: Drawing | undefined } {
  const shown: string[] = []
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const drawing = checkSvg(bytes, (_, { line, column }, message) => shown.push(`${line}:${column} ${message}`))
  return { shown, drawing }
}

const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

describe('what an SVG may not hold', () => {
  it.each([
    // Elements that run, load or lay out.
    ['<script>alert(1)</script>', '2:1 .*<script>'],
    ['<SCRIPT>alert(1)</SCRIPT>', '2:1 .*<SCRIPT>'],
    ['<script xlink:href="data:text/javascript,1"/>', '2:1 .*<script>'],
    ['<s:script xmlns:s="http://www.w3.org/2000/svg">1</s:script>', '2:1 .*<s:script>'],
    ['<g><g><h:script xmlns:h="http://www.w3.org/1999/xhtml">1</h:script></g></g>', '2:7 .*<h:script>'],
    ['<foreignObject><p/></foreignObject>', '2:1 .*<foreignObject>.*htmlLabels'],
    ['<switch><foreignObject/><g/></switch>', '2:9 .*<foreignObject>'],
    [`<html xmlns="${xhtmlNs}"/>`, '2:1 .*<html>.*web page'],
    [`<title><b xmlns="${xhtmlNs}">x</b></title>`, '2:8 .*<b>.*web page'],
    [`<metadata><form xmlns="${xhtmlNs}" action="javascript:x"/></metadata>`, '2:11 .*<form>'],
    [`<meta xmlns="${xhtmlNs}" http-equiv="refresh" content="0;url=//x.y"/>`, '2:1 .*<meta>'],
    [`<img xmlns="${xhtmlNs}" srcset="//x.y/1.png 1x"/>`, '2:1 .*<img>'],
    ['<x xmlns="urn:else"/>', "2:1 .*'urn:else'"],
    ['<math xmlns="http://www.w3.org/1998/Math/MathML"/>', '2:1 .*<math>'],
    ['<handler type="text/javascript">1</handler>', '2:1 .*<handler>'],
    ['<iframe/>', '2:1 .*<iframe>'],
    ['<video href="#a"/>', '2:1 .*<video>'],
    ['<audio/>', '2:1 .*<audio>'],
    ['<embed/>', '2:1 .*<embed>'],
    ['<animation xlink:href="x.svg"/>', '2:1 .*<animation>'],
    [
      '<font-face><font-face-src><font-face-uri xlink:href="//x.y/f"/></font-face-src></font-face>',
      '2:27 .*<font-face-uri>',
    ],
    ['<constructor/>', '2:1 .*<constructor>'],
    ['<style>a{}<script>1</script></style>', '2:11 .*<script>'],
    ['<style>a{}<g/></style>', '2:11 .*within a style'],
    // Handlers, in any namespace and case.
    ['<g onload="x()"/>', "2:4 .*'onload'"],
    ['<g id="a"\n  onclick = "x()"/>', "3:3 .*'onclick'"],
    ['<g ONLOAD="x()"/>', "2:4 .*'ONLOAD'"],
    ['<animate attributeName="x" onbegin="x()"/>', "2:28 .*'onbegin'"],
    ['<g xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:onload="x"/>', "'i:onload'"],
    // Attributes that move the ground, or are not known.
    ['<g xml:base="https://x.y/"/>', "2:4 .*'xml:base'"],
    ['<image srcset="//x.y/1.png 1x"/>', "2:8 .*'srcset'"],
    ['<image src="//x.y/1.png"/>', "2:8 .*'src'"],
    ['<g background="//x.y/1.png"/>', "'background'"],
    ['<a ping="//x.y"/>', "'ping'"],
    ['<g xmlns:x="urn:else" x:y="1"/>', "2:23 .*'x:y'"],
    ['<g toString="1"/>', "'toString'"],
    // Addresses.
    ['<a href="javascript:alert(1)"><path/></a>', 'javascript'],
    ['<a xlink:href="JaVaScRiPt:alert(1)"/>', 'javascript'],
    ['<a href="&#106;avascript:alert(1)"/>', 'javascript'],
    ['<a href="java&#9;script:alert(1)"/>', 'javascript'],
    ['<a href="data:text/html,x"/>', 'data'],
    ['<a href="vbscript:x"/>', 'vbscript'],
    ['<a href="//x.y/"/>', 'another host'],
    ['<a href="../x.html"/>', 'depends'],
    ['<use href="other.svg#a"/>', '2:6 .*other.svg'],
    ['<use xlink:href="data:image/svg+xml;base64,PHN2Zy8+#a"/>', 'svg\\+xml'],
    ['<image href="https://a.b/c.png"/>', 'a.b'],
    ['<image href="x.png"/>', 'embed the picture'],
    ['<image href="data:image/svg+xml,%3Csvg/%3E"/>', 'svg\\+xml'],
    ['<image href="data:image/png,&lt;svg/>"/>', 'embed'],
    ['<feImage xlink:href="//x.y/a.png"/>', 'x.y'],
    ['<mpath href="x.svg#a"/>', 'x.svg'],
    ['<textPath href="x.svg#a"/>', 'x.svg'],
    ['<linearGradient xlink:href="x.svg#a"/>', 'x.svg'],
    // Animations of what is not a drawing's.
    ['<set attributeName="onclick" to="x"/>', "2:6 .*'onclick'"],
    ['<animate attributeName="href" values="javascript:x"/>', "'href'"],
    ['<animate attributeName="xlink:href" to="x"/>', "'xlink:href'"],
    ['<set attributeName="HREF" to="x"/>', "'HREF'"],
    ['<set attributeName="&#104;ref" to="x"/>', "'href'"],
    ['<set attributeName="style" to="x"/>', "'style'"],
    ['<set attributeName=" href" to="x"/>', "' href'"],
    ['<set attributeName="fill" to="url(//x.y/#a)"/>', 'url'],
    // Processing instructions within.
    ['<?xml-stylesheet href="x.css"?>', '2:1 .*xml-stylesheet'],
    ['<?php echo 1 ?>', '2:1 .*php'],
  ])('%s', (inside, expected) => {
    const { shown, drawing } = look(svg(inside))
    expect(shown.join('\n')).toMatch(new RegExp(expected))
    expect(shown).toHaveLength(1)
    expect(drawing).toBeUndefined()
  })
})

describe('what a style may not do', () => {
  const bad = [
    ['@import "x.css";', '@import'],
    ['@IMPORT url(x.css);', '@IMPORT'],
    ['@\\69mport "x.css";', 'backslash'],
    ['a{fill:url(https://x.y/#a)}', 'x.y'],
    ['a{fill:url("//x.y/#a")}', 'elsewhere'],
    ["a{fill:url( 'x.svg#a' )}", 'x.svg'],
    ['a{fill:ur\\l(x.svg#a)}', 'elsewhere|backslash'],
    ['a{fill:ur\\6c (x.svg#a)}', 'elsewhere|backslash'],
    ['a{fill:url(\\68ttps://x.y)}', 'elsewhere'],
    ['a{fill:url(/**/"x.svg")}', 'x.svg|whole'],
    ['a{fill:url(data:image/svg+xml,x)}', 'svg'],
    ['a{fill:url(var(--x))}', 'whole|elsewhere'],
    ['a{background:image-set("//x.y/1.png" 1x)}', 'image-set'],
    ['a{background:-webkit-image-set(url(#a) 1x)}', '-webkit-image-set'],
    ['a{background:image("//x.y")}', 'image'],
    ['a{background:src("//x.y")}', 'src'],
    ['a{background:cross-fade("//x.y", red)}', 'cross-fade'],
    ['a{background:element(#a)}', 'element'],
    ['a{width:expression(alert(1))}', 'expression'],
    ['a{-moz-binding:url(#a)}', '-moz-binding'],
    ['a{BEHAVIOR:url(#a)}', 'BEHAVIOR'],
    ['@font-face{font-family:x;src:url(https://x.y/f.woff2)}', 'paths'],
    ['@namespace url(http://www.w3.org/1999/xhtml);', '@namespace'],
    ['a{--x:url(//x.y)}', 'elsewhere'],
    ['a{x:url(//x.y', 'elsewhere'],
    ['a{content:"x', 'cut off|whole'],
    ['a{content:"x\n}b{fill:url(//x.y)}', 'whole'],
  ] as const
  it.each(bad)('%s', (css, expected) => {
    const { shown } = look(svg(`<style>${css}</style>`))
    expect(shown.join('\n')).toMatch(new RegExp(expected))
    expect(shown[0]).toMatch(/^[23]:\d+ SVG: /)
  })
  it.each([
    ['<style>@im<!-- -->port "x.css";</style>'],
    ['<style>a{fill:u<![CDATA[rl(]]>x.svg)}</style>'],
    ['<style><![CDATA[@import "x.css";]]></style>'],
    ['<style>&#64;import "x.css";</style>'],
    ['<g style="fill:url(//x.y/#a)"/>'],
    ['<g style="fill:u&#114;l(x.svg)"/>'],
    ['<g fill="url(//x.y/#a)"/>'],
    ['<g fill="ur\\6c(//x.y/#a)"/>'],
    ['<g filter="URL( x.svg#a )"/>'],
    ['<g cursor="url(x.cur), auto"/>'],
    ['<g mask="image-set(&quot;//x.y&quot; 1x)"/>'],
    ['<animate attributeName="fill" values="red;url(//x.y)"/>'],
  ])('however it is written: %s', (inside) => {
    expect(look(svg(inside)).shown.join('\n')).toMatch(/^2:\d+ SVG: /)
  })
  it('is told where it stands', () => {
    expect(look(svg('<style>\n  a { fill: red }\n  b { fill: url(x.svg#a) }\n</style>')).shown[0]).toMatch(/^4:13 /)
    expect(look(svg('<style><![CDATA[\n a{fill:url(x.svg#a)}]]></style>')).shown[0]).toMatch(/^3:9 /)
  })
})

describe('an SVG that is read in one way only', () => {
  const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1')
  it.each<[string, string | Uint8Array, RegExp]>([
    ['ISO-2022-JP', `<?xml version="1.0" encoding="ISO-2022-JP"?>${svg('<g/>')}`, /encoding='ISO-2022-JP'/],
    ['UTF-7', `<?xml version="1.0" encoding="UTF-7"?>${svg('<g/>')}`, /encoding='UTF-7'/],
    ['Latin-1', `<?xml version="1.0" encoding='iso-8859-1'?>${svg('<g/>')}`, /UTF-8/],
    ['UTF-16 that is said', `<?xml version="1.0" encoding="UTF-16"?>${svg('<g/>')}`, /UTF-16/],
    ['UTF-16', Buffer.from(`\uFEFF${svg('<g/>')}`, 'utf16le'), /UTF-8/],
    ['UTF-16 of the other order', Buffer.from(svg('<g/>'), 'utf16le').swap16(), /control|UTF-8/],
    ['UTF-32', Buffer.from([...svg('<g/>')].flatMap((c) => [c.charCodeAt(0), 0, 0, 0])), /U\+0000/],
    ['escapes', svg('<!-- \u001B$B --><g/>'), /2:6 .*U\+001B/],
    ['NUL', svg('<g/>\0'), /2:5 .*U\+0000/],
    ['escape by number', svg('<text>&#27;</text>'), /well-formed/],
    ['bytes of Latin-1', latin(svg('<text>\xe9</text>')), /UTF-8/],
    ['overlong bytes', latin(svg('<text>\xc0\xbcscript></text>')), /UTF-8/],
    ['XML 1.1', svg('<g/>', '', '<?xml version="1.1"?>'), /1\.0/],
    ['entities', svg('<text>&a;</text>', '', '<!DOCTYPE svg [<!ENTITY a "b">]>'), /DOCTYPE/],
    ['parameter entities', svg('', '', '<!DOCTYPE svg [<!ENTITY % a SYSTEM "x">%a;]>'), /DOCTYPE/],
    ['attributes by default', svg('', '', '<!DOCTYPE svg [<!ATTLIST svg onload CDATA "x()">]>'), /DOCTYPE/],
    ['entity of HTML', svg('<text>&nbsp;</text>'), /undefined entity/],
    ['entity of the engine', svg('<text>&constructor;&toString;</text>'), /undefined entity/],
    ['two roots', `${svg('')}<script/>`, /well-formed/],
    ['text after the root', `${svg('')}x`, /well-formed/],
    ['text before the root', `x${svg('')}`, /well-formed/],
    ['unclosed', '<svg', /well-formed/],
    ['twice the same attribute', svg('<g id="a" id="b"/>'), /duplicate/],
    ['twice the same by prefix', svg(`<use xlink:href="#a" y:href="#b" xmlns:y="${xlinkNs}"/>`), /duplicate/],
    ['a prefix that means nothing', svg('<x:g/>'), /unbound/],
    ['a style sheet', svg('', '', '<?xml-stylesheet type="text/css" href="https://x.y/z.css"?>'), /xml-stylesheet/],
    ['a transformation', svg('', '', '<?XML-STYLESHEET type="text/xsl" href="#x"?>'), /well-formed|STYLESHEET/i],
    ['a page', `<html xmlns="${xhtmlNs}"><script>1</script></html>`, /1:1 .*'<html>'/],
    ['a page that calls itself svg', `<svg xmlns="${xhtmlNs}"/>`, /1:1 .*namespace/],
    ['no namespace', '<svg width="1" height="1"/>', /1:1 .*namespace/],
    ['a part of SVG', `<script xmlns="${svgNs}"/>`, /1:1 .*begins with/],
    ['nothing', '', /well-formed/],
    ['Markdown', '# x', /well-formed/],
  ])('is not %s', (_, content, expected) => {
    const { shown, drawing } = look(content)
    expect(shown.join('\n')).toMatch(expected)
    expect(drawing).toBeUndefined()
  })
})

describe('drawings as programs write them', () => {
  const doctype =
    '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN"\n  "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n'
  it.each([
    [
      'Inkscape',
      svg(
        '<sodipodi:namedview pagecolor="#fff" inkscape:zoom="1"/><metadata><rdf:RDF><cc:Work rdf:about=""><dc:format>image/svg+xml</dc:format></cc:Work></rdf:RDF></metadata><g inkscape:label="Layer (1)" style="fill:#000;-inkscape-stroke:none;filter:url(#a)"/>',
        ' xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:cc="http://creativecommons.org/ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"',
        '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n',
      ),
    ],
    [
      'Graphviz',
      svg(
        '<a xlink:href="https://falco.org/" xlink:title="a (b)"><text text-anchor="middle" x="1" y="2">a</text></a>',
        '',
        `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n${doctype}`,
      ),
    ],
    [
      'matplotlib',
      svg(
        '<defs><style type="text/css">*{stroke-linejoin: round; stroke-linecap: butt}</style></defs><use xlink:href="#m1" x="1" y="1" style="stroke: #000"/><g clip-path="url(#p1)"/>',
        ' version="1.1" viewBox="0 0 1 1"',
        `<?xml version="1.0" encoding="utf-8" standalone="no"?>\n${doctype}`,
      ),
    ],
    [
      'Mermaid without HTML',
      svg(
        '<style>#m{font-family:"trebuchet ms",verdana;--x:#fff}@keyframes e{to{stroke-dashoffset:0}}#m .n:not(.x)>rect{fill:hsl(240, 100%, 96%);filter:drop-shadow(0 0 1px rgba(0,0,0,.1))}</style><marker orient="auto" markerUnits="userSpaceOnUse" refX="6"><path d="M0,0"/></marker>',
        ' role="graphics-document document" aria-roledescription="flowchart-v2" style="max-width: 9px;" id="m"',
      ),
    ],
    [
      'Excalidraw',
      svg(
        '<!-- payload-version:2 --><metadata/><defs><style class="style-fonts">@font-face { font-family: Excalifont; src: url(data:font/woff2;base64,d09GMg==); }</style></defs><symbol id="i"><image href="data:image/png;base64,iVBO" preserveAspectRatio="none"/></symbol>',
      ),
    ],
    [
      'draw.io without HTML',
      svg(
        '<g data-cell-id="0" transform="translate(0.5,0.5)" pointer-events="all"/>',
        ' content="&lt;mxfile host=&quot;x&quot;&gt;(…)" style="background: light-dark(#fff, var(--ge, #121212))"',
      ),
    ],
    [
      'Illustrator',
      svg(
        '<style type="text/css"><![CDATA[ .st0{fill:#FFF;} ]]></style><g class="st0"/>',
        ' enable-background="new 0 0 1 1" xml:space="preserve" style="enable-background:new 0 0 1 1;"',
      ),
    ],
    ['an embedded picture', svg(`<image width="1" xlink:href="data:image/png;base64,\n ${pixel}"/>`)],
    [
      'an animation',
      svg(
        '<animate attributeName="x" values="0;1" dur="1s" begin="a.click" repeatCount="indefinite"/><animateTransform attributeName="transform" type="rotate" from="0" to="9"/>',
      ),
    ],
    ['byte order mark and CRLF', `\uFEFF${svg('<g/>')}`.replaceAll('\n', '\r\n')],
    ['its own prefix', `<s:svg xmlns:s="${svgNs}" width="1" height="1"><s:g/></s:svg>`],
  ])('are taken: %s', (_, content) => {
    expect(look(content).shown).toEqual([])
  })
  it.each<[string, Drawing]>([
    ['width="10" height="20"', { width: 10, height: 20 }],
    ['width="1in" height="72pt"', { width: 96, height: 96 }],
    ['viewBox="0 0 30 40"', { width: 30, height: 40 }],
    ['viewBox="0,0,30,40" width="60"', { width: 60, height: 80 }],
    ['viewBox="0 0 30 40" width="100%" height="auto"', { width: 30, height: 40 }],
    ['width="100%"', {}],
    ['width="-1" height="1e9"', {}],
    ['', {}],
  ])('has the size of %s', (attributes, size) => {
    expect(look(`<svg xmlns="${svgNs}" ${attributes}/>`).drawing).toEqual(size)
  })
})

describe('a hostile SVG ends soon', () => {
  const many = (part: string, bytes = 1024 * 1024): string => part.repeat(Math.floor(bytes / part.length))
  const uses = (count: number): string =>
    Array.from({ length: count }, (_, at) => `<g id="a${at + 1}"><use href="#a${at}"/><use href="#a${at}"/></g>`).join(
      '',
    )
  it.each<[string, string, RegExp?]>([
    ['comments', `${'<!---->'.repeat(40)}x`, /well-formed/],
    ['many comments', svg(many('<!---->'))],
    ['comments that stay open', many('<!--'), /well-formed/],
    ['deep groups', svg(many('<g>')), /nested/],
    ['many groups', svg(many('<g/>')), /50000 elements/],
    [
      'many attributes',
      svg(`<g ${Array.from({ length: 100_000 }, (_, at) => `data-${at}=""`).join(' ')}/>`),
      /300 attributes/,
    ],
    ['a long path', svg(`<path d="${many('M0 0')}"/>`)],
    ['brackets of a value', svg(`<g fill="${many('(')}"/>`)],
    ['open addresses', svg(`<style>${many('url(')}</style>`), /SVG/],
    ['open quotation marks', svg(`<style>${many('"')}</style>`)],
    ['comments of a style', svg(`<style>${many('/*')}</style>`), /cut off/],
    ['brackets of a style', svg(`<style>${many('{')}</style>`)],
    ['spaces', svg(many(' '))],
    ['spaces of an address', svg(`<a href="${many(' ')}x"/>`), /SVG/],
    ['an open DOCTYPE', `<!DOCTYPE ${many('[')}`, /well-formed|DOCTYPE/],
    ['entities', svg(many('&amp;'))],
    ['open angles', many('<'), /well-formed/],
    ['pieces of a style', svg(`<style>${many('a<!---->')}</style>`)],
    ['copies of copies', svg(`<rect id="a0"/>${uses(30)}`), /<use> draws/],
    [
      'a chain of copies',
      svg(Array.from({ length: 9999 }, (_, at) => `<use id="b${at + 1}" href="#b${at}"/>`).join('')),
      /<use> draws/,
    ],
    ['a circle of copies', svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>')],
    ['too many bytes', svg(many('x', 6 * 1024 * 1024)), /at most/],
  ])('%s', (_, content, expected) => {
    const start = performance.now()
    const { shown } = look(content)
    expect(performance.now() - start).toBeLessThan(2000)
    expect(shown.length).toBeLessThanOrEqual(20)
    if (expected) expect(shown.join('\n')).toMatch(expected)
    else expect(shown).toEqual([])
  })
})
