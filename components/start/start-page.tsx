import { TableOfContents } from '#components/blog/table-of-contents.tsx'
import { CallDates } from '#components/community/next-calls.tsx'
import { Prose } from '#components/layout/prose.tsx'
import { SiteLayout } from '#components/layout/site-layout.tsx'
import type { Calls, StartStep } from '#lib/content/types.ts'
import { headingsOf } from '#lib/markdown/headings.ts'
import { routes } from '#lib/site/routes.ts'
import { WhoHelps } from './who-helps.tsx'

type StartPageProps = {
  title: string
  description: string
  /** Path of the page's text below the content folder, if it has one. */
  file?: string
  isLastGood: boolean
  steps: readonly StartStep[]
  call?: Calls
  /** The next calls as ISO times. */
  dates: readonly string[]
}

/** The page for newcomers: steps, then who helps. */
export function StartPage({ title, description, file, isLastGood, steps, call, dates }: StartPageProps) {
  const headings = steps.flatMap(({ html }) => headingsOf(html)).filter(({ id }) => id !== 'footnote-label')
  return (
    <SiteLayout section="Start here" isIndex page={{ title, path: routes.start() }} file={file} isLastGood={isLastGood}>
      <article className="post with-side">
        <header>
          <h1>{title}</h1>
          <p className="lead">{description}</p>
        </header>
        {headings.length > 1 && <TableOfContents headings={headings} />}
        <div className="text grid grid-cols-1 gap-14">
          {steps.map(({ html, hasCalls }) => (
            <section key={html}>
              <Prose html={html} />
              {hasCalls && call && (
                <div className="mt-6">
                  <CallDates call={call} dates={dates} />
                </div>
              )}
            </section>
          ))}
          <WhoHelps projects={[...new Set(steps.flatMap(({ projects }) => projects))]} />
        </div>
      </article>
    </SiteLayout>
  )
}
