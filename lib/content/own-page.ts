import { parseGithubRoot } from '#lib/site/github.ts'
import { routes } from '#lib/site/routes.ts'
import { maintainerFinder } from './maintainers.ts'
import { projectFinder } from './projects.ts'
import { memoiseByIndex } from './read-index.ts'

/**
 * Makes the function that finds the page on this site of a repository of the organisation, or of a person, that a text
 * links to on GitHub. The text of that very page goes on leading to GitHub.
 */
export const ownPageFinder = memoiseByIndex(async () => {
  const [findProject, findPerson] = [await projectFinder(), await maintainerFinder()]
  return (url: string, fromFile: string): string | undefined => {
    const { repository, account } = parseGithubRoot(url)
    const project = repository ? findProject(repository) : undefined
    if (project && project.file !== fromFile) return routes.project(project.name)
    const person = account ? findPerson(account) : undefined
    return person && person.file !== fromFile ? routes.maintainer(person.handle) : undefined
  }
})
