import fs from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { notFound } from 'next/navigation'
import { type ContentState, stateFile } from '#lib/content/content-index.ts'
import { fileText } from '#lib/content/files/site-files.ts'
import { readMedia } from '#lib/content/published-media.ts'
import { searchFile } from '#lib/content/search/search-index.ts'
import { drawings } from '#lib/content/sharing.ts'
import { mediaType, typeOfFile } from '#lib/media/media-types.ts'
import { draw } from '#lib/sharing/draw.ts'
import { clientFiles } from '#lib/site/client-scripts.ts'
import { dataDir } from '#lib/site/env.ts'
import { rememberFiles } from '#lib/store/remember-files.ts'

type Context = { params: Promise<{ path: string[] }> }

/** Every file that is no page: next.config.ts rewrites addresses to here. In a build: build/make-files.ts. */
export async function GET({ url }: Request, { params }: Context) {
  const [folder = '', ...rest] = (await params).path.map(decodeURIComponent)
  const name = rest.at(-1) ?? folder
  const known = new URL(url).searchParams.get('known')
  const body = await (folder === 'version' ? nextVersion(known) : bodyOf(folder, rest))
  if (body === undefined) notFound()
  const type = folder === 'media' ? mediaType(name) : typeOfFile(name)
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), { headers: { 'content-type': type } })
}

/** Reads the file only where it has changed, since each open page asks a hundred times a second. */
const versionIn = rememberFiles((file) => (JSON.parse(fs.readFileSync(file, 'utf8')) as ContentState).version)

/** The version of content; the answer waits up to five seconds until it is another one than the page has. */
async function nextVersion(known: string | null) {
  for (const end = Date.now() + 5000; ; await sleep(10)) {
    const version = versionIn(stateFile(dataDir()))
    if (version !== known || Date.now() > end) return version
  }
}

async function bodyOf(folder: string, rest: string[]) {
  const [first = '', second = ''] = rest
  switch (folder) {
    case 'client':
      return (await clientFiles()).find(({ name }) => name === first)?.text
    case 'media': {
      // Pictures are drawn at each request, so that a change of the drawing shows at once.
      const drawing = (await drawings()).get(`${first}/${second}`)
      return drawing ? draw(drawing) : readMedia(first, second)
    }
    case 'search':
      return searchFile(rest.slice(1).join('/'))
    default:
      return fileText(`/${[folder, ...rest].join('/')}`)
  }
}
