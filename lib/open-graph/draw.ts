import sharp from 'sharp'
import type { DrawnCover } from '#lib/covers/cover.ts'
import { coverSize, drawCover } from '#lib/covers/draw.ts'
import { site } from '#lib/site/identity.ts'
import { excerptOf } from '#lib/text/message-format.ts'
import { type OpenGraphImage, openGraphSize } from './image.ts'
import { badgeAt, logoAt, textAt, theme } from './shapes.ts'
import { drawable, textImage } from './text.ts'

const margin = 80
const inner = openGraphSize.width - 2 * margin
const lineAboveFacts = 502

/** Maximum height of a title, by what is above or below it; the largest size of its font. */
const titles = {
  alone: { size: 92, height: 290 },
  aboveLead: { size: 104, height: 165 },
  belowCover: { size: 64, height: 122 },
}
const plain = { weight: 400, fill: theme.muted, width: inner }

export async function draw(image: OpenGraphImage) {
  const shapes = Buffer.from(shapesOf(image))
  const texts = await textsOf(image)
  // Flat shapes need only 16 colours and no dithering. Compression level 9 would take 50 % more
  // time for 3 % fewer bytes.
  return sharp(shapes)
    .composite(texts)
    .png({ palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 6 })
    .toBuffer()
}

/** All but the texts that may need several lines. */
function shapesOf({ title, cover, portrait }: OpenGraphImage) {
  const { width, height } = openGraphSize
  const size = `width="${width}" height="${height}"`
  const name = { x: margin + 64, y: 100, size: 34, fill: theme.ink }
  const shapes = [
    `<rect ${size} fill="${theme.paper}"/>`,
    `<rect y="${height - 16}" width="${width}" height="16" fill="${theme.accent}"/>`,
    `<rect x="${margin}" y="${lineAboveFacts}" width="${inner}" height="2" fill="${theme.quiet}"/>`,
    cover
      ? logoAt({ x: width - margin - 280, y: 70, size: 280 }, theme.quiet) + coverAboveTitle(cover)
      : logoAt({ x: margin - 5, y: 58, size: 60 }, theme.accent) + textAt(site.name, name),
    portrait ? badgeAt(portrait, width - margin - 60, 112, 60) : '',
    drawable(title) ? '' : logoAt({ x: margin - 25, y: 165, size: 320 }, theme.quiet),
  ]
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${shapes.join('')}</svg>`
}

/** A post's cover at twice the cover's normal size, above the post's title. */
function coverAboveTitle(cover: DrawnCover) {
  const shapes = drawCover(cover).map((shape) => {
    const fill = theme[shape.role]
    if ('d' in shape) return `<path fill="${fill}" d="${shape.d}"/>`
    return textAt(drawable(shape.text) ?? '', { ...shape, fill })
  })
  return `<g transform="translate(${margin - 2 * coverSize.margin} 14) scale(2)">${shapes.join('')}</g>`
}

type Place = { bottom: number; size: number; weight?: number; fill?: string; height: number }

/** A text with its lowest edge at `bottom`, or nothing for an empty text. */
async function textAbove(text: string | undefined, { bottom, ...setting }: Place) {
  if (!text) return { layers: [], top: bottom }
  const { data, info } = await textImage(text, { ...plain, ...setting })
  const top = bottom - info.height
  return { layers: [{ input: data, left: margin, top }], top: top - 32 }
}

/** Title, lead and facts. */
async function textsOf({ title, lead = '', facts, cover }: OpenGraphImage) {
  const line = drawable(excerptOf(facts.flatMap((fact) => drawable(fact) ?? []).join(' · ')))
  const foot = await textAbove(line, { bottom: 568, size: 30, height: 41 })
  const sentence = drawable(excerptOf(lead))
  const bottom = lineAboveFacts - 30
  const leadLines = await textAbove(sentence, { bottom, size: 38, height: 103 })
  const setting = cover ? titles.belowCover : sentence ? titles.aboveLead : titles.alone
  const place = { ...setting, bottom: leadLines.top, weight: 600, fill: theme.ink }
  const heading = await textAbove(drawable(title), place)
  return [...foot.layers, ...leadLines.layers, ...heading.layers]
}
