import { expect, it } from 'vitest'
import { mendDrawing } from './drawings.ts'

/** A drawing as draw.io exports it: text as HTML and as plain text, and colours for two schemes. */
const drawio = (
  scheme: string,
) => `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="161px" height="61px" style="background: light-dark(#ffffff, var(--ge-dark-color, #121212)); color-scheme: ${scheme};">
<rect width="160" height="60" fill="#dae8fc" style="fill: light-dark(rgb(218, 232, 252), rgb(29, 41, 59));"/>
<g><switch>
<foreignObject width="100%" requiredFeatures="http://www.w3.org/TR/SVG11/feature#Extensibility"><div xmlns="http://www.w3.org/1999/xhtml"><div style="color: light-dark(#000000, #ffffff);">Falco</div></div></foreignObject>
<text x="80" y="34" fill="light-dark(#000000, #ffffff)">Falco</text>
</switch></g>
<switch><g requiredFeatures="http://www.w3.org/TR/SVG11/feature#Extensibility"/><a xlink:href="https://www.drawio.com/doc/faq/svg-export-text-problems"><text y="50%">Text is not SVG - cannot display</text></a></switch>
</svg>
`

const mend = (text: string) => mendDrawing(Buffer.from(text)).toString('utf8')

it.each([
  { scheme: 'light dark', fill: 'rgb(218, 232, 252)' },
  { scheme: 'only dark', fill: 'rgb(29, 41, 59)' },
])(
  'a drawing of draw.io gets plain text, and the colours of its scheme: $scheme',
  ({ scheme, fill }) => {
    const mended = mend(drawio(scheme))
    expect(mended).not.toMatch(/foreignObject|light-dark|<div|cannot display/)
    expect(mended).toContain(`style="fill: ${fill};`)
    expect(mended).toContain('>Falco</text>')
    expect(mend(mended)).toBe(mended)
  },
)

it.each([
  { name: 'HTML without a copy', inside: '<switch><foreignObject><p/></foreignObject></switch>' },
  { name: 'an unclosed colour', inside: '<g fill="light-dark(a, b"/>' },
])('is not changed: $name', ({ inside }) => {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`
  expect(mend(drawing)).toBe(drawing)
})
