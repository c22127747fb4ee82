import { Outside } from '#components/layout/inline.tsx'
import type { Project } from '#lib/content/types.ts'
import { labelledIssues } from '#lib/site/github.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'

/** Where to start helping with a project. */
export function HelpLinks({ project: { repository, name } }: { project: Project }) {
  return (
    <>
      Start with a <Outside url={labelledIssues('good first issue', repository)}>good first issue</Outside> or one
      marked <Outside url={labelledIssues('help wanted', repository)}>help wanted</Outside>, read{' '}
      <Outside url={repository}>the {name} repository</Outside>, or ask in{' '}
      <a href={href(routes.community())}>the community call or chat</a>.
    </>
  )
}

const wordsByCarriers = ['No current maintainers', 'Maintained by one person', 'Maintained by two people']

/**
 * Asks for help on the page of a project that few people maintain.
 * @param carriers number of people that the project depends on
 */
export function HelpNotice({ project, carriers }: { project: Project; carriers: number }) {
  return (
    <p className="mt-6 border-t border-line py-4 text-[0.9375rem]" role="note">
      <b>{wordsByCarriers[carriers] ?? `Maintained by ${carriers} people`}. You can help.</b>{' '}
      <HelpLinks project={project} />
    </p>
  )
}

/** A link to the page of who maintains what, with its finding. */
export function GraphLink({ finding }: { finding: string }) {
  return (
    <p>
      <a href={href(routes.graph())}>Who maintains what</a>: {finding.charAt(0).toLowerCase() + finding.slice(1)}.
    </p>
  )
}
