import { notFound } from 'next/navigation'
import { Page } from '../components/page.tsx'
import { aliasTarget } from '../lib/content/aliases.ts'
import { absolute, href } from '../lib/site.ts'

/** For an address that has no page of its own: sends the browser on where it is a former one, else 'not found'. */
export async function movedOrNotFound(path: string) {
  const target = await aliasTarget(path)
  if (!target) notFound()
  return (
    <Page>
      <title>Moved</title>
      <meta httpEquiv="refresh" content={`0; url=${href(target)}`} />
      <meta name="robots" content="noindex" />
      <link rel="canonical" href={absolute(target)} />
      <section className="section">
        <h1>This page has moved</h1>
        <p className="lead mt-4">
          It is now at <a href={href(target)}>{absolute(target)}</a>.
        </p>
      </section>
    </Page>
  )
}
