import { notFound } from 'next/navigation'
import { fileText } from '#lib/content/files/site-files.ts'
import { readMedia } from '#lib/content/published-media.ts'
import { searchFile } from '#lib/content/search/search-index.ts'
import { drawings } from '#lib/content/sharing.ts'
import { mediaType, typeOfFile } from '#lib/media/media-types.ts'
import { draw } from '#lib/sharing/draw.ts'
import { clientFiles } from '#lib/site/client-scripts.ts'

type Context = { params: Promise<{ path: string[] }> }

/**
 * In development, serves the generated files; build/development.ts rewrites their addresses to this
 * route. A build writes them in build/make-files.ts.
 */
export async function GET(_: Request, { params }: Context) {
  const [folder = '', ...rest] = (await params).path.map(decodeURIComponent)
  const name = rest.at(-1) ?? folder
  const body = await bodyOf(folder, rest)
  if (body === undefined) notFound()
  const type = folder === 'media' ? mediaType(name) : typeOfFile(name)
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: { 'content-type': type },
  })
}

async function bodyOf(folder: string, rest: string[]) {
  const [first = '', second = ''] = rest
  switch (folder) {
    case 'client':
      return (await clientFiles()).find(({ name }) => name === first)?.text
    case 'media': {
      // Draws pictures for shared links at each request, so changes of drawing code show at once.
      const drawing = (await drawings()).get(`${first}/${second}`)
      return drawing ? draw(drawing) : readMedia(first, second)
    }
    case 'search':
      return searchFile(rest.slice(1).join('/'))
    default:
      return fileText(`/${[folder, ...rest].join('/')}`)
  }
}
