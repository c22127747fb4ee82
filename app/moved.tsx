import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHeading } from '#components/layout/page-heading.tsx'
import { SiteLayout } from '#components/layout/site-layout.tsx'
import { aliasTarget } from '#lib/content/posts/aliases.ts'
import { absoluteUrl, href } from '#lib/site/identity.ts'
import { createMetadata } from '#lib/site/metadata.ts'

/** The head of a former address; nothing for one that never was. */
export async function movedMetadata(path: string): Promise<Metadata> {
  const target = await aliasTarget(path)
  if (!target) return {}
  return createMetadata({
    title: 'Moved',
    description: 'This page has moved.',
    path: target,
    isHidden: true,
  })
}

/** For an address that has no page of its own: sends the browser on where it is a former one, else 'not found'. */
export async function movedOrNotFound(path: string) {
  const target = await aliasTarget(path)
  if (!target) notFound()
  return (
    <SiteLayout>
      <meta httpEquiv="refresh" content={`0; url=${href(target)}`} />
      <PageHeading
        title="This page has moved"
        lead={
          <>
            It is now at <a href={href(target)}>{absoluteUrl(target)}</a>.
          </>
        }
      />
    </SiteLayout>
  )
}
