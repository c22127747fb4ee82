import { notFound } from 'next/navigation'
import { readMedia } from '#lib/content/published-media.ts'
import { drawings } from '#lib/content/sharing.ts'
import { mediaType } from '#lib/media/media-types.ts'
import { NO_PAGE } from '#lib/site/routes.ts'

export const dynamic = 'force-static'

type Context = { params: Promise<{ hash: string; name: string }> }

/** None: a build writes these files without a renderer (build/finish-build.ts). */
export function generateStaticParams() {
  return [{ hash: NO_PAGE, name: NO_PAGE }]
}

/** A picture or file of the content folder. Its address changes with its bytes, so it may be cached for ever. */
export async function GET(_: Request, { params }: Context) {
  const { hash, name } = await params
  if (hash === NO_PAGE) return new Response(null, { status: 404 })
  const bytes = (await readMedia(hash, decodeURIComponent(name))) ?? (await drawShared(`${hash}/${name}`))
  if (!bytes) notFound()
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': mediaType(name) } })
}

/** A picture for shared links, drawn at each request: whoever changes how it is drawn sees the change. */
async function drawShared(address: string): Promise<Buffer | undefined> {
  // A build has nothing of it; build/finish-build.ts draws them.
  if (process.env.NODE_ENV !== 'development') return undefined
  const { draw } = await import('#lib/sharing/draw.ts')
  const drawing = (await drawings()).get(address)
  return drawing && draw(drawing)
}
