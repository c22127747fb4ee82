import sharp from 'sharp'
import { mendDrawing } from '#tools/import/hugo/drawings.ts'
import { drawio } from '#tools/import/hugo/testing/drawio.ts'
import { expect, test } from './fixtures.ts'

const width = 200
const height = 80

/**
 * Where dark pixels begin and end within the frame of the drawing: the place and size of its words.
 */
function wordsIn(grey: Buffer) {
  const dark = [...grey].flatMap((value, at) =>
    value < 140 ? [{ x: at % width, y: Math.floor(at / width) }] : [],
  )
  const inFrame = dark.filter(({ x, y }) => x > 5 && x < 150 && y > 5 && y < 55)
  const xs = inFrame.map(({ x }) => x)
  const ys = inFrame.map(({ y }) => y)
  return [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
}

test('a drawing of draw.io looks as before its import, to two pixels', async ({ page }) => {
  await page.setViewportSize({ width, height })
  const original = Buffer.from(drawio('light dark'))
  const boxes: number[][] = []
  for (const drawing of [original, mendDrawing(original)]) {
    await page.setContent(
      `<body style="margin:0"><img alt="" src="data:image/svg+xml;base64,${drawing.toString('base64')}">`,
    )
    await page.locator('img').evaluate((picture: HTMLImageElement) => picture.decode())
    boxes.push(
      wordsIn(
        await sharp(await page.screenshot())
          .greyscale()
          .raw()
          .toBuffer(),
      ),
    )
  }
  const [before = [], after = []] = boxes
  expect(before.every(Number.isFinite)).toBe(true)
  expect(after.map((edge, index) => Math.abs(edge - (before[index] ?? Number.NaN)) <= 2)).toEqual([
    true,
    true,
    true,
    true,
  ])
})
