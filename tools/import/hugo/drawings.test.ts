import { expect, it } from 'vitest'
import { mendDrawing } from './drawings.ts'
import { drawio } from './testing/drawio.ts'

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
