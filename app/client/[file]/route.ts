import { notFound } from 'next/navigation'
import { clientScripts } from '#lib/site/client-scripts.ts'

export const dynamic = 'force-static'

type Context = { params: Promise<{ file: string }> }

export async function generateStaticParams() {
  const { site, search } = await clientScripts()
  return [{ file: site.name }, { file: search.name }]
}

/** The site's scripts, under names that change with them. */
export async function GET(_: Request, { params }: Context) {
  const { site, search } = await clientScripts()
  const { file } = await params
  const script = [site, search].find(({ name }) => name === file)
  if (!script) notFound()
  return new Response(script.text, { headers: { 'content-type': 'text/javascript; charset=utf-8' } })
}
