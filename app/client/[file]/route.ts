import { notFound } from 'next/navigation'
import { clientScripts } from '#lib/site/client-scripts.ts'

export const dynamic = 'force-static'

type Context = { params: Promise<{ file: string }> }

async function files() {
  const { site, search, player } = await clientScripts()
  return [site, search, player.script, player.style]
}

export async function generateStaticParams() {
  return (await files()).map(({ name }) => ({ file: name }))
}

/** The scripts of the site, of search and of what plays recordings, under names that change with them. */
export async function GET(_: Request, { params }: Context) {
  const { file } = await params
  const found = (await files()).find(({ name }) => name === file)
  if (!found) notFound()
  const type = file.endsWith('.css') ? 'text/css' : 'text/javascript'
  return new Response(found.text, { headers: { 'content-type': `${type}; charset=utf-8` } })
}
