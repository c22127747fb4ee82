import path from 'node:path'
import { readEnv } from './env.ts'
import { absoluteUrl } from './identity.ts'

/** The URL of the site's repository with `rest` added; undefined if the repository is not known. */
function inRepository(rest: string) {
  const { repositoryUrl } = readEnv()
  return repositoryUrl && repositoryUrl + rest
}

/** Encodes a file's path for a URL. File names may contain `#` and `?`, which encodeURI keeps. */
const encoded = (file: string) => file.split('/').map(encodeURIComponent).join('/')

export const sourceUrl = (file: string): string | undefined =>
  inRepository(`/blob/main/${encoded(file)}`)

/** URL of the form for private reports to maintainers. */
export const advisoryUrl = (): string | undefined => inRepository('/security/advisories/new')

/** URL to edit a file of content; undefined if it is outside the site's repository. */
export function editUrl(file: string): string | undefined {
  const folder = path.relative(process.cwd(), readEnv().contentDir)
  return folder === 'content' ? inRepository(`/edit/main/content/${encoded(file)}`) : undefined
}

/**
 * URL of a form for a new issue about a page; `done` prefills the first field. Source:
 * https://docs.github.com/en/issues/tracking-your-work-with-issues/using-issues/creating-an-issue
 */
export function reportUrl(page: { title: string; path: string }): string | undefined {
  const fields = {
    template: '4-defect.yml',
    title: `Problem: ${page.title}`,
    done: absoluteUrl(page.path),
  }
  return inRepository(`/issues/new?${new URLSearchParams(fields)}`)
}
