import type { ReactNode } from 'react'
import { Outside } from '#components/layout/inline.tsx'
import { GraphLink } from '#components/maintenance/help.tsx'
import type { Calls } from '#lib/content/types.ts'
import { labelledIssues } from '#lib/site/github.ts'
import { href, site } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'

type FirstStepsProps = {
  call?: Calls
  /** How many projects need help, in a sentence. */
  finding: string
}

/** What a newcomer does first: say hello, pick an issue, join a call. */
export function FirstSteps({ call, finding }: FirstStepsProps) {
  return (
    <section className="section" aria-labelledby="page:first-steps">
      <h2 id="page:first-steps">First steps</h2>
      <ol className="mt-4 grid gap-x-12 gap-y-4 text-[0.9375rem] lg:grid-cols-3">
        <Step title="Say hello">
          <p>
            Write in <Outside url={site.chat}>#falco</Outside> on the Kubernetes Slack; to get an account,{' '}
            <Outside url={site.chatInvitation}>request an invitation</Outside>. All questions are welcome.
          </p>
        </Step>
        <Step title="Pick an issue">
          <p>
            <Outside url={labelledIssues('good first issue')}>Good first issues</Outside> in all projects are meant for
            newcomers.
          </p>
          <GraphLink finding={finding} />
        </Step>
        {call && (
          <Step title="Join a call">
            <p>
              Come to <Outside url={call.url}>the next one</Outside> and introduce yourself, or just listen. New to
              Falco? <a href={href(routes.start())}>Start here</a>; it takes five minutes.
            </p>
          </Step>
        )}
      </ol>
    </section>
  )
}

function Step({ title, children }: { title: string; children: ReactNode }) {
  return (
    <li className="border-t border-line py-2">
      <h3 className="mb-2">{title}</h3>
      {children}
    </li>
  )
}
