import path from 'node:path'
import { readEnv } from './env.ts'
import { absoluteUrl } from './identity.ts'

/** An address in the site's repository; undefined if that is unknown. */
function inRepository(rest: string) {
  const { repositoryUrl } = readEnv()
  return repositoryUrl && repositoryUrl + rest
}

/** A file's path in an address: names may contain `#` and `?`, which encodeURI leaves. */
const encoded = (file: string) => file.split('/').map(encodeURIComponent).join('/')

export const sourceUrl = (file: string): string | undefined =>
  inRepository(`/blob/main/${encoded(file)}`)

/** Address of the form for reports that only maintainers read. */
export const advisoryUrl = (): string | undefined => inRepository('/security/advisories/new')

/**
 * Address to edit a file of content; undefined if it is outside the repository, or that is unknown.
 */
export function editUrl(file: string): string | undefined {
  const folder = path.relative(process.cwd(), readEnv().contentDir)
  return folder === 'content' ? inRepository(`/edit/main/content/${encoded(file)}`) : undefined
}

/**
 * Address of a form for a new issue about a page; `done` is the form's first field. Source:
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
