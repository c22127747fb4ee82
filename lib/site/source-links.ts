import path from 'node:path'
import { readEnv } from './env.ts'
import { absoluteUrl } from './identity.ts'

function inRepository(rest: string) {
  const { repositoryUrl } = readEnv()
  return repositoryUrl && repositoryUrl + rest
}

/** Encodes a file's path for a URL. File names may contain `#` and `?`, which encodeURI keeps. */
const encoded = (file: string) => file.split('/').map(encodeURIComponent).join('/')

export const sourceUrl = (file: string) => inRepository(`/blob/main/${encoded(file)}`)

/** URL to edit a content file on GitHub; undefined if the site's repository lacks the file. */
export function editUrl(file: string) {
  const folder = path.relative(process.cwd(), readEnv().contentDir)
  return folder === 'content' ? inRepository(`/edit/main/content/${encoded(file)}`) : undefined
}

/**
 * URL of the form that reports a problem with a page; `done` (what the reader did) is filled in:
 * https://docs.github.com/en/issues/tracking-your-work-with-issues/using-issues/creating-an-issue
 */
export function reportUrl(page: { title: string; path: string }) {
  const fields = {
    template: '4-defect.yml',
    title: `Problem: ${page.title}`,
    done: absoluteUrl(page.path),
  }
  return inRepository(`/issues/new?${new URLSearchParams(fields)}`)
}
