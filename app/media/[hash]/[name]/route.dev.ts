import { notFound } from 'next/navigation'
import { readMedia } from '#lib/content/published-media.ts'
import { drawings } from '#lib/content/sharing.ts'
import { mediaType } from '#lib/media/media-types.ts'
import { draw } from '#lib/sharing/draw.ts'

type Context = { params: Promise<{ hash: string; name: string }> }

/** A picture or file of the content folder. A build: build/make-files.ts. */
export async function GET(_: Request, { params }: Context) {
  const { hash, name } = await params
  const bytes = (await readMedia(hash, decodeURIComponent(name))) ?? (await drawShared(`${hash}/${name}`))
  if (!bytes) notFound()
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': mediaType(name) } })
}

/** A picture for shared links, drawn at each request, so that a change of the drawing shows at once. */
async function drawShared(address: string): Promise<Buffer | undefined> {
  const drawing = (await drawings()).get(address)
  return drawing && draw(drawing)
}
