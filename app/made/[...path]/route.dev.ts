import { notFound } from 'next/navigation'
import { searchFile } from '#lib/content/files/search-index.ts'
import { fileText } from '#lib/content/files/site-files.ts'
import { mediaAddresses } from '#lib/content/media.ts'
import { drawings } from '#lib/content/open-graph.ts'
import { typeAt } from '#lib/media/media-types.ts'
import { draw } from '#lib/open-graph/draw.ts'
import { clientScripts } from '#lib/site/client-scripts.ts'

type Context = { params: Promise<{ path: string[] }> }

/**
 * In development, serves the generated files; build/development.ts rewrites their addresses to this
 * route. In a build, build/make-files.ts writes these files.
 */
export async function GET(_: Request, { params }: Context) {
  const path = (await params).path.map(decodeURIComponent)
  const address = `/${path.join('/')}`
  const body = await bodyOf(address, path)
  if (body === undefined) notFound()
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: { 'content-type': typeAt(address) },
  })
}

async function bodyOf(address: string, [folder, first = '', ...rest]: string[]) {
  const name = rest.join('/')
  switch (folder) {
    case 'client':
      return (await clientScripts()).site.text
    case 'media': {
      // Draws Open Graph images at each request, so changes to drawing code show at once.
      const wanted = `${first}/${name}`
      const drawing = (await drawings()).get(wanted)
      if (drawing) return draw(drawing)
      return (await mediaAddresses()).find(({ address }) => address === wanted)?.read()
    }
    case 'search':
      return searchFile(name)
    default:
      return fileText(address)
  }
}
