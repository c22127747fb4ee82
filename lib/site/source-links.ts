import path from 'node:path'
import { readEnv } from './env.ts'
import { absoluteUrl } from './identity.ts'

/** Undefined where the repository is not known. */
function inRepository(rest: string) {
  const { repositoryUrl } = readEnv()
  return repositoryUrl && repositoryUrl + rest
}

/** Names of files may hold `#` and `?`, which encodeURI leaves. */
const encoded = (file: string) => file.split('/').map(encodeURIComponent).join('/')

export const sourceUrl = (file: string): string | undefined => inRepository(`/blob/main/${encoded(file)}`)

/** Undefined too for content from outside the repository. */
export function editUrl(file: string): string | undefined {
  const folder = path.relative(process.cwd(), readEnv().contentDir)
  return folder === 'content' ? inRepository(`/edit/main/content/${encoded(file)}`) : undefined
}

/**
 * A new issue about a page; `done` is the first field of the form.
 * Source: https://docs.github.com/en/issues/tracking-your-work-with-issues/using-issues/creating-an-issue
 */
export function reportUrl(page: { title: string; path: string }): string | undefined {
  const fields = { template: '4-defect.yml', title: `Problem: ${page.title}`, done: absoluteUrl(page.path) }
  return inRepository(`/issues/new?${new URLSearchParams(fields)}`)
}
