import fs from 'node:fs/promises'
import path from 'node:path'
import type { Copy, Media } from '#lib/content/media.ts'
import { publishedPosts } from '#lib/content/posts/posts.ts'
import { cachedQuery, contentIndex } from '#lib/content/read-index.ts'
import { linkResolver } from '#lib/content/resolve-link.ts'
import { digestOf } from '#lib/store/store.ts'

/**
 * The files below /media/ that published texts show or link to, except pictures that the site
 * draws.
 */
export const mediaFiles = cachedQuery(async () => {
  const { contentDir, entries } = await contentIndex()
  const resolveLink = await linkResolver()
  const found = new Map<string, ReturnType<typeof servedFile>>()
  const add = (media: Media, copies: readonly Copy[]) => {
    for (const copy of copies) found.set(copy.path, servedFile(copy, media, contentDir))
  }
  for (const entry of entries) {
    if (!('pictures' in entry)) continue
    const { pictures, hrefs, file } = entry
    for (const destination of [...pictures, ...hrefs]) {
      const target = resolveLink(destination, file)
      if (target.kind !== 'file') continue
      add(target.media, target.media.shown)
      if (hrefs.includes(destination)) add(target.media, [target.media.itself])
    }
  }
  for (const { cover, picture } of await publishedPosts()) {
    if (picture) add(picture, picture.shown)
    if (cover.kind === 'picture' && picture?.openGraph) add(picture, [picture.openGraph])
  }
  return [...found.values()]
})

function servedFile({ path: address, make }: Copy, media: Media, contentDir: string) {
  async function original() {
    const bytes = await fs.readFile(path.join(contentDir, media.file)).catch(() => undefined)
    if (!bytes || digestOf(bytes) !== media.sha256)
      throw new Error(`${media.file} was changed while the site was built; build again`)
    return bytes
  }
  const link = make && (() => make(original))
  return { address: decodeURIComponent(address), media, read: original, link }
}
