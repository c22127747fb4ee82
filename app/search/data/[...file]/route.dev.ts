import { notFound } from 'next/navigation'
import { searchFile } from '#lib/content/search/search-index.ts'

type Context = { params: Promise<{ file: string[] }> }

/** A file of the search index. A build: build/make-files.ts. */
export async function GET(_: Request, { params }: Context) {
  const name = (await params).file.join('/')
  const bytes = await searchFile(name)
  if (!bytes) notFound()
  const type = name.endsWith('.js') ? 'text/javascript' : 'application/octet-stream'
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': type } })
}
