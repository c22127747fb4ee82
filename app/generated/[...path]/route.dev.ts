import { readFile } from 'node:fs/promises'
import { notFound } from 'next/navigation'
import { mediaFiles } from '#lib/content/files/media-files.ts'
import { searchFile } from '#lib/content/files/search-index.ts'
import { fileText } from '#lib/content/files/site-files.ts'
import { drawings } from '#lib/content/pages/open-graph.ts'
import { typeAt } from '#lib/media/media-types.ts'
import { draw } from '#lib/open-graph/draw.ts'
import { clientScripts } from '#lib/site/client-scripts.ts'

type Context = { params: Promise<{ path: string[] }> }

/**
 * In development, serves the generated files, whose addresses next.config.ts rewrites to
 * this route. In a build, build/make-files.ts writes these files.
 */
export async function GET(_: Request, { params }: Context) {
  const path = (await params).path.map(decodeURIComponent)
  const address = `/${path.join('/')}`
  const body = await bodyOf(address, path[0])
  if (body === undefined) notFound()
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: { 'content-type': typeAt(address) },
  })
}

async function bodyOf(address: string, folder: string | undefined) {
  switch (folder) {
    case 'client':
      return (await clientScripts()).site.text
    case 'media': {
      // Draws Open Graph images at each request, so changes to drawing code show at once.
      const drawing = (await drawings()).get(address)
      if (drawing) return draw(drawing)
      const file = (await mediaFiles()).find((file) => file.address === address)
      const finished = await file?.link?.()
      return finished ? readFile(finished) : file?.read()
    }
    case 'search':
      return searchFile(address)
    default:
      return fileText(address)
  }
}
