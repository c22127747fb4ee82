import { Outside } from '#components/layout/inline.tsx'
import type { Project } from '#lib/content/types.ts'
import { labelledIssues } from '#lib/site/github.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'

/** Where to begin for who wants to help with a project. */
export function HelpLinks({ project: { repository, name } }: { project: Project }) {
  return (
    <>
      Start with a <Outside url={labelledIssues(repository, 'good first issue')}>good first issue</Outside> or one
      marked <Outside url={labelledIssues(repository, 'help wanted')}>help wanted</Outside>, read{' '}
      <Outside url={repository}>the {name} repository</Outside>, or ask in{' '}
      <a href={href(routes.community())}>the community call or chat</a>.
    </>
  )
}

const byHowMany = ['No current maintainers', 'Maintained by one person', 'Maintained by two people']

/**
 * What the page of a project says where few people maintain it.
 * @param carriers number of the people that it hangs on
 */
export function HelpNotice({ project, carriers }: { project: Project; carriers: number }) {
  return (
    <p className="mt-6 border-t border-line py-4 text-[0.9375rem]" role="note">
      <b>{byHowMany[carriers] ?? `Maintained by ${carriers} people`}. You can help.</b> <HelpLinks project={project} />
    </p>
  )
}

/** Leads to who maintains what, and says what is to be seen there. */
export function GraphLink({ finding }: { finding: string }) {
  return (
    <p>
      <a href={href(routes.graph())}>Who maintains what</a>: {finding.charAt(0).toLowerCase() + finding.slice(1)}.
    </p>
  )
}
