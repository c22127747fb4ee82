import path from 'node:path'
import sharp from 'sharp'
import { expect, test } from './fixtures.ts'
import { metaOf } from './head.ts'
import { absolute, exported, exportedFiles, siteEnv } from './site.ts'

const metaAt = (route: string) => metaOf(exported(`${route.slice(1)}index.html`))

test('a picture says what it shows: of a post, a project, a maintainer', () => {
  const alt = (route: string): string => metaAt(route)('og:image:alt')
  expect(alt('/blog/first-light/')).toBe('First light. Falco community, 4 March 2019, by Example Collective.')
  expect(alt('/blog/other-scripts/')).toBe('文字の見本 и другие. Falco community, 7 July 2025, by Пример Автор.')
  expect(alt('/projects/engine/')).toMatch(/^engine: .+ Falco community, stable, \d+ maintainers?\.$/)
  expect(alt('/maintainers/ada-example/')).toMatch(/^Ada Example, @ada-example\. Falco community\. Maintainer since /)
})

test('a cover is what its author chose, so nothing is drawn in its place', () => {
  const meta = metaAt('/blog/covered/')
  expect(meta('og:image')).toMatch(/\/cover-shared\.jpg$/)
  expect(meta('og:image:alt')).toBe('A field of one colour')
  expect(exportedFiles().filter((file) => file.includes('post-covered'))).toEqual([])
})

test('nothing is drawn for a draft or a post of the future', () => {
  const drawn = exportedFiles().filter((file) => /^media\/.*\/post-/.test(file))
  expect(drawn.some((file) => file.endsWith('/post-first-light.png'))).toBe(true)
  expect(drawn.filter((file) => /a-draft|from-the-future/.test(file))).toEqual([])
})

test('a picture may be cached for ever, and shown by others', async ({ request }) => {
  const image = metaAt('/blog/first-light/')('og:image')
  expect(image.startsWith(absolute('/media/'))).toBe(true)
  const headers = (await request.get(image)).headers()
  expect(headers).toMatchObject({ 'content-type': 'image/png', 'cross-origin-resource-policy': 'cross-origin' })
  expect(headers['cache-control']).toContain('immutable')
})

test('nothing of a picture reaches its edge, however long its title, and whoever wrote it', async () => {
  const drawn = exportedFiles().filter((file) => /^media\/[^/]+\/(?:post|project|maintainer)-[^/]+\.png$/.test(file))
  expect(drawn.some((file) => file.includes('a-slug-that-goes-on'))).toBe(true)
  for (const file of drawn) {
    const picture = sharp(path.join(siteEnv.outDir, file)).removeAlpha()
    // Above the bar at its foot.
    for (const left of [0, 1160]) {
      const margin = { left, top: 0, width: 40, height: 600 }
      const bytes = await picture.clone().extract(margin).raw().toBuffer()
      expect(bytes.equals(Buffer.alloc(bytes.length, bytes.subarray(0, 3))), file).toBe(true)
    }
  }
})
