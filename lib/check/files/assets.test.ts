import sharp from 'sharp'
import { beforeAll, expect, it } from 'vitest'
import { check, expectFine, post } from '#lib/check/tests/testing.ts'
import { chunk, png, scanlines } from '#testing/png.ts'
import { lookAt } from './assets.ts'

const linked = (file: string, content: string | Uint8Array) =>
  check({ 'posts/a.md': post(`[x](${file})`), [`posts/${file}`]: content })

it('a linked file of a known kind is accepted', async () => {
  const { shown, files } = await linked('SYSLOG.LOG', '<13>Jan 1 falco: x')
  expect(shown).toEqual([])
  expect(Object.keys(files)).toEqual(['posts/SYSLOG.LOG'])
})
it.each<[string, string | Uint8Array, RegExp]>([
  ['x.xhtml', 'x', /is not a kind of file that this site publishes; .*asciinema\.org.*\.png/],
  ['x.txt', new Uint8Array(21 * 1024 * 1024).fill(97), /limit is 20 MB/],
])('a linked file is refused: %s', async (file, content, expected) => {
  const { shown, files } = await linked(file, content)
  expect(shown).toEqual([expect.stringMatching(/^posts\/a\.md:9:1 error link: /)])
  expect(shown[0]).toMatch(expected)
  expect(files).toEqual({})
})

it('files that no document uses are not reported', () => {
  const names = ['x.png', 'x.html', 'x.log']
  return expectFine(Object.fromEntries(names.map((name) => [`posts/${name}`, '\x1B[31m'])))
})
it('a drawing is checked even if no document uses it', async () => {
  const { shown, files } = await check({
    'posts/x.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
  })
  expect(shown).toEqual([expect.stringMatching(/^posts\/x\.svg:1:41 error SVG: .*<script>/)])
  expect(files).toEqual({})
})

const drawing = (inside: string, size = '') =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${size}>${inside}</svg>`)

/** A picture of noise: damage to any part of its file changes the picture. */
const noise = sharp(
  Buffer.from(Array.from({ length: 60 * 40 * 3 }, (_, at) => ((at * 7919) >> 3) & 255)),
  { raw: { width: 60, height: 40, channels: 3 } },
)

const whole: Record<string, Uint8Array> = {}
beforeAll(async () => {
  const still = () => noise.clone()
  const frames = [await still().png().toBuffer(), await still().negate().png().toBuffer()]
  const moving = () => sharp(frames, { join: { animated: true } })
  const made = {
    'still.png': still().png(),
    'still.jpg': still().jpeg(),
    'still.gif': still().gif(),
    'still.webp': still().webp(),
    'still.avif': still().avif(),
    'moves.gif': moving().gif(),
    'moves.webp': moving().webp(),
  }
  for (const [name, picture] of Object.entries(made)) whole[name] = await picture.toBuffer()
})

it('a complete picture is accepted, a truncated one refused', async () => {
  for (const [name, bytes] of Object.entries(whole)) {
    const { facts, problem } = await lookAt(name, bytes)
    expect(problem, name).toBeUndefined()
    expect(facts, name).toMatchObject({ kind: 'raster', width: 60, height: 40 })
    expect(facts?.animated, name).toBe(name.startsWith('moves') ? true : undefined)
    const cut = await lookAt(name, bytes.subarray(0, bytes.length * 0.6))
    expect(cut.problem?.message, name).toMatch(/damaged|not a picture/)
    expect(cut.facts).toBeUndefined()
  }
})

const hugePng = png(60_000, 60_000, [chunk('IDAT', scanlines(1, 1))])

it.each<[string, string, RegExp, () => Uint8Array]>([
  ['has a wrong sum', 'x.png', /damaged/, () => png(2, 2, [chunk('IDAT', scanlines(2, 2), 1)])],
  ['is HEIF', 'x.avif', /is HEIC, .* real avif/, () => Buffer.from('\0\0\0\x18ftypheic', 'latin1')],
  ['is a drawing', 'x.png', /is SVG.*\.svg/, () => drawing('')],
  ['is not a drawing', 'x.svg', /is PNG.*\.png/, () => whole['still.png'] ?? new Uint8Array()],
  ['has a huge size in its header', 'x.png', /at most 50 million/, () => hugePng],
])('a picture is refused if it %s: %s', async (_, name, expected, make) => {
  const { facts, problem } = await lookAt(name, make())
  expect(problem?.message).toMatch(expected)
  expect(facts).toBeUndefined()
})

it('a large picture gets a warning', async () => {
  const { facts, problem } = await lookAt('x.svg', drawing(' '.repeat(3 * 1024 * 1024)))
  expect(problem?.message).toMatch(/is 3 MB; .* save it smaller/)
  expect(facts).toBeDefined()
})
it('the orientation that a camera notes is applied', async () => {
  const turned = await noise.clone().jpeg().withMetadata({ orientation: 6 }).toBuffer()
  expect((await lookAt('x.jpg', turned)).facts).toMatchObject({ width: 40, height: 60 })
})

it.each([
  ['dark lines', ['x.svg', 'x.png'], '#123'],
  ['the colours of Falco', [], '#00aec7'],
  ['lines that adapt', ['x.png'], '#123', '<style>@media (prefers-color-scheme: dark) {}</style>'],
])(
  'a picture with %s needs a light plate on dark pages as %j',
  async (_, expected, colour, more = '') => {
    const lines = `<path d="M90 9l9 40-50 9" fill="none" stroke="${colour}" stroke-width="3"/>`
    const svg = drawing(`${more}${lines}`, 'width="99" height="60"')
    const files = { 'x.svg': svg, 'x.png': await sharp(svg).toColourspace('b-w').png().toBuffer() }
    const found: string[] = []
    for (const [name, bytes] of Object.entries(files))
      if ((await lookAt(name, bytes)).facts?.needsPlate) found.push(name)
    expect(found).toEqual(expected)
  },
)
