import { notFound } from 'next/navigation'
import { clientScripts } from '#lib/site/client-scripts.ts'

export const dynamic = 'force-static'

type Context = { params: Promise<{ file: string }> }

export async function generateStaticParams() {
  return [{ file: (await clientScripts()).name }]
}

/** The site's script, under a name that changes with it. */
export async function GET(_: Request, { params }: Context) {
  const { name, site } = await clientScripts()
  if ((await params).file !== name) notFound()
  return new Response(site, { headers: { 'content-type': 'text/javascript; charset=utf-8' } })
}
