import path from 'node:path'
import { readEnv } from './env.ts'
import { absoluteUrl, site } from './identity.ts'
import { routes } from './routes.ts'

/** Adds a path to the URL of the site's repository; undefined if the repository is not known. */
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

/** Expiry date of the contacts below, at most a year ahead; a test fails 3 months before it. */
export const expires = '2027-11-01'

/** Text of security.txt (RFC 9116), with contacts in the order of SECURITY.md. */
export async function securityTxt() {
  const procedure = `${site.organisation}/.github/blob/main/SECURITY.md`
  // On GitHub, the first contact is a form for private reports of vulnerabilities.
  const contacts = [inRepository('/security/advisories/new'), procedure].filter(Boolean)
  const fields = [
    ...contacts.map((contact) => ['Contact', contact]),
    ['Expires', `${expires}T00:00:00Z`],
    ['Preferred-Languages', site.language],
    ['Canonical', absoluteUrl(routes.securityTxt())],
    ['Policy', sourceUrl('SECURITY.md') ?? procedure],
  ]
  return fields.map((field) => `${field.join(': ')}\n`).join('')
}
