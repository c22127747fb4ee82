import { PageHeading } from '#components/layout/page-heading.tsx'
import { SiteLayout } from '#components/layout/site-layout.tsx'
import type { Recording } from '#lib/content/types.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { PostList } from './post-list.tsx'

type RecordingPageProps = {
  recording: Recording
  /** File names of the player, and of its style. */
  script: string
  style: string
}

/** Where a recording plays. Its player has a policy of its own (build/headers/policy.ts), so no other page has it. */
export function RecordingPage({ recording, script, style }: RecordingPageProps) {
  const { hash, name, path, posts } = recording
  return (
    <SiteLayout section="Blog" page={{ title: name, path: routes.recording(hash) }}>
      <PageHeading eyebrow="Terminal recording" title={name} />
      <div data-cast={href(path)} className="max-w-[60rem]" />
      <p className="mt-4">
        <a href={href(path)} download>
          Download {name}
        </a>{' '}
        and play it in a terminal with <code>asciinema play {name}</code>.
      </p>
      <section className="section max-w-(--measure)">
        <h2 className="eyebrow">Used in</h2>
        <PostList posts={posts} />
      </section>
      <link rel="stylesheet" href={href(routes.client(style))} />
      <script type="module" src={href(routes.client(script))} />
    </SiteLayout>
  )
}
