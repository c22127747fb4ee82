import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'

/** Leads to who maintains what, and says what is to be seen there. */
export function GraphLink({ finding }: { finding: string }) {
  return (
    <p>
      <a href={href(routes.graph())}>Who maintains what</a>: {finding.charAt(0).toLowerCase() + finding.slice(1)}.
    </p>
  )
}
