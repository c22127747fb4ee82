import path from 'node:path'
import { parseGithubRoot } from '#lib/site/github.ts'
import { routes } from '#lib/site/routes.ts'
import { entriesOf, pageAddressOf } from './content-index.ts'
import { maintainerFinder } from './maintainers.ts'
import { projectFinder } from './projects.ts'
import { contentIndex, memoiseByIndex } from './read-index.ts'

/** Where a destination in a text leads. */
export type LinkTarget =
  | { kind: 'outside'; url: string }
  | { kind: 'anchor'; suffix: string }
  /** A page of this site, by its path without the base path. */
  | { kind: 'page'; path: string; suffix: string }
  /** A file of the content folder that is published as it is. */
  | { kind: 'file'; file: string; suffix: string }

/** Puts an address of the site into a page: with the base path, and for feeds with the origin too. */
export type ToUrl = (path: string) => string

/**
 * The address that a target has in a place; undefined for a file that is not published.
 * @param self put before links to a place in the same text
 * @param pathOf address of a published file
 */
export function addressOf(
  target: LinkTarget,
  toUrl: ToUrl,
  self: string,
  pathOf: (file: string) => string | undefined,
): string | undefined {
  if (target.kind === 'outside') return target.url
  if (target.kind === 'anchor') return self + target.suffix
  const path = target.kind === 'page' ? target.path : pathOf(target.file)
  return path === undefined ? undefined : toUrl(path) + target.suffix
}

const scheme = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i

/** Undoes percent signs where they are well formed; otherwise the text stays. */
function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/**
 * Makes the function that reads a destination as its author meant it: `./other.md` is a page here and a file on
 * GitHub; `/blog/x` and `/blog/x/` are one page.
 */
export const linkResolver = memoiseByIndex(async () => {
  const index = await contentIndex()
  const pages = new Map<string, string>()
  for (const entry of entriesOf(index)) {
    const address = pageAddressOf(entry)
    if (address !== undefined) pages.set(entry.file, address)
  }

  return (destination: string, fromFile: string): LinkTarget => {
    if (scheme.test(destination)) return { kind: 'outside', url: destination }
    const [, address = '', suffix = ''] = /^([^?#]*)(.*)$/s.exec(destination) ?? []
    if (address === '') return { kind: 'anchor', suffix }
    if (address.startsWith('/')) {
      const isPage = !path.posix.extname(address) && !address.endsWith('/')
      return { kind: 'page', path: isPage ? `${address}/` : address, suffix }
    }
    const file = path.posix.join(path.posix.dirname(fromFile), decodePercent(address))
    const page = pages.get(file) ?? pages.get(path.posix.join(file, 'index.md'))
    return page ? { kind: 'page', path: page, suffix } : { kind: 'file', file, suffix }
  }
})

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
