import { NextCallDay } from '#components/community/calls.tsx'
import { Day, IfOld, Isolated, Link } from '#components/layout/parts.tsx'
import type { Calls } from '#lib/content/community.ts'
import type { Release } from '#lib/content/releases.ts'
import { site } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'

type FirstActionsProps = { hasStart: boolean; call?: Calls; newest?: Release }

/** What visitors most likely want, as large links; links to missing pages are left out. */
export function FirstActions({ hasStart, call, newest }: FirstActionsProps) {
  return (
    <ul className="actions">
      {hasStart && (
        <li>
          <Link to={routes.start()}>
            <b>Try it in five minutes</b>
            <span>On Linux with Docker</span>
          </Link>
        </li>
      )}
      <li>
        <a href={site.chat}>
          <b>Ask on Slack</b>
          <span>#falco, for any question</span>
        </a>
      </li>
      {call && (
        <li>
          <Link className="now" to={routes.community()}>
            <b>Next call</b>
            <NextCallDay call={call} />
          </Link>
        </li>
      )}
      {newest && (
        <li>
          <Link to={newest.page ?? routes.releases()}>
            <b>
              Falco <Isolated>{newest.version}</Isolated>
            </b>
            <span>
              <IfOld words="Newest known">Newest release</IfOld>, <Day date={newest.date} />
            </span>
          </Link>
        </li>
      )}
    </ul>
  )
}
