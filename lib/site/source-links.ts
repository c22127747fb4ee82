import path from 'node:path'
import { readEnv } from './env.ts'
import { absoluteUrl } from './identity.ts'

/** How a forge's addresses of a repository go on. */
type Forge = {
  show(file: string): string
  edit(file: string): string
  report(title: string, text: string): string
}

const branch = 'main'
/** A file's path as part of an address: encodeURI leaves `#` and `?`, which names of files may hold. */
const encoded = (file: string): string => file.split('/').map(encodeURIComponent).join('/')
const query = (values: Record<string, string>): string => `?${new URLSearchParams(values)}`

/** Source: https://docs.github.com/en/issues/tracking-your-work-with-issues/using-issues/creating-an-issue */
const github: Forge = {
  show: (file) => `/blob/${branch}/${file}`,
  edit: (file) => `/edit/${branch}/${file}`,
  // The form of .github/ISSUE_TEMPLATE; `done` is the id of its first field.
  report: (title, done) => `/issues/new${query({ template: '4-defect.yml', title, done })}`,
}

/** Source: https://docs.gitlab.com/user/project/issues/create_issues/#using-a-url-with-prefilled-values */
const gitlab: Forge = {
  show: (file) => `/-/blob/${branch}/${file}`,
  edit: (file) => `/-/edit/${branch}/${file}`,
  report: (title, text) => `/-/issues/new${query({ 'issue[title]': title, 'issue[description]': text })}`,
}

/** Forgejo and Gitea. Source: https://forgejo.org/docs/latest/user/issue-pull-request-templates/ */
const forgejo: Forge = {
  show: (file) => `/src/branch/${branch}/${file}`,
  edit: (file) => `/_edit/${branch}/${file}`,
  report: (title, body) => `/issues/new${query({ title, body })}`,
}

/** The forge of a repository, by its host's name; most others do as GitHub does. */
function forgeOf(address: string): Forge {
  const { hostname } = new URL(address)
  if (/(?:^|\.)gitlab\./.test(hostname)) return gitlab
  return /^(?:codeberg\.org$|(?:git|forgejo|gitea)\.)/.test(hostname) ? forgejo : github
}

/** The repository's address with what a forge puts behind it; undefined where nobody said where the repository is. */
function inRepository(rest: (forge: Forge) => string): string | undefined {
  const { repositoryUrl } = readEnv()
  return repositoryUrl && repositoryUrl + rest(forgeOf(repositoryUrl))
}

/** Where a file of the repository is shown. */
export function sourceUrl(file: string): string | undefined {
  return inRepository((forge) => forge.show(encoded(file)))
}

/** Where a content file is changed; undefined too where content comes from outside the repository. */
export function editUrl(file: string): string | undefined {
  const folder = path.relative(process.cwd(), readEnv().contentDir)
  return folder === 'content' ? inRepository((forge) => forge.edit(encoded(`content/${file}`))) : undefined
}

/** A new issue about a page, with its title and address filled in. */
export function reportUrl(page: { title: string; path: string }): string | undefined {
  return inRepository((forge) => forge.report(`Problem: ${page.title}`, absoluteUrl(page.path)))
}
