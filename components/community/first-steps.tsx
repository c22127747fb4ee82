import { ExternalLink, Link, List } from '#components/layout/parts.tsx'
import { GraphLink } from '#components/maintenance/help.tsx'
import type { Calls, LinkGroup } from '#lib/content/community.ts'
import { labelledIssues } from '#lib/site/github.ts'
import { site } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'

/** @param finding how many projects need help, as a sentence */
export function FirstSteps({ call, finding }: { call?: Calls; finding: string }) {
  return (
    <section className="section" aria-labelledby="page:first-steps">
      <h2 id="page:first-steps">First steps</h2>
      <ol className="mt-4 grid gap-x-12 gap-y-4 text-md lg:grid-cols-3">
        <Step title="Say hello">
          <p>
            Write in <ExternalLink url={site.chat}>#falco</ExternalLink> on the Kubernetes Slack.
            All questions are welcome.{' '}
            <ExternalLink url={site.chatInvitation}>Get a Slack account</ExternalLink>
          </p>
        </Step>
        <Step title="Pick an issue">
          <p>
            <ExternalLink url={labelledIssues('good first issue')}>Good first issues</ExternalLink>{' '}
            in all projects are meant for newcomers.
          </p>
          <GraphLink finding={finding} />
        </Step>
        {call && (
          <Step title="Join a call">
            <p>
              Come to <ExternalLink url={call.url}>the next one</ExternalLink> and introduce
              yourself, or just listen. New to Falco? <Link to={routes.start()}>Start here</Link>
              {'; it takes five minutes.'}
            </p>
          </Step>
        )}
      </ol>
    </section>
  )
}

function Step({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <li className="ruled py-2">
      <h3 className="mb-2">{title}</h3>
      {children}
    </li>
  )
}

export function LinkGroups({ groups }: { groups: readonly Pick<LinkGroup, 'title' | 'links'>[] }) {
  return (
    <div className="section grid gap-x-12 sm:grid-cols-2">
      {groups.map(({ title, links }) => (
        <section key={title} className="mb-8">
          <h2 className="mb-2 text-lg">{title}</h2>
          <List items={links} item="ruled py-2 text-md snug">
            {({ title, url, description }) => (
              <>
                {url.startsWith('/') ? (
                  <Link to={url}>{title}</Link>
                ) : (
                  <ExternalLink url={url}>{title}</ExternalLink>
                )}{' '}
                <span className="text-sm text-muted">{description}</span>
              </>
            )}
          </List>
        </section>
      ))}
    </div>
  )
}
