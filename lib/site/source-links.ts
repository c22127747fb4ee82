import path from 'node:path'
import { readEnv } from './env.ts'
import { absoluteUrl } from './identity.ts'

/** How a forge's addresses go on after that of a repository; `fields` are the title and the text of a new issue. */
type Forge = { show: string; edit: string; report: string; fields: readonly [title: string, text: string] }

/** Source: https://docs.github.com/en/issues/tracking-your-work-with-issues/using-issues/creating-an-issue */
const github: Forge = {
  show: '/blob/main/',
  edit: '/edit/main/',
  // The form of .github/ISSUE_TEMPLATE; `done` is the id of its first field.
  report: '/issues/new?template=4-defect.yml&',
  fields: ['title', 'done'],
}

/** Source: https://docs.gitlab.com/user/project/issues/create_issues/#using-a-url-with-prefilled-values */
const gitlab: Forge = {
  show: '/-/blob/main/',
  edit: '/-/edit/main/',
  report: '/-/issues/new?',
  fields: ['issue[title]', 'issue[description]'],
}

/** Forgejo and Gitea. Source: https://forgejo.org/docs/latest/user/issue-pull-request-templates/ */
const forgejo: Forge = {
  show: '/src/branch/main/',
  edit: '/_edit/main/',
  report: '/issues/new?',
  fields: ['title', 'body'],
}

/** The forge of a repository, by its host's name; most others do as GitHub does. */
function forgeOf(address: string): Forge {
  const { hostname } = new URL(address)
  if (/(?:^|\.)gitlab\./.test(hostname)) return gitlab
  return /^(?:codeberg\.org$|(?:git|forgejo|gitea)\.)/.test(hostname) ? forgejo : github
}

/** The repository's address with what follows it; undefined where the repository is not known. */
function inRepository(rest: (forge: Forge) => string): string | undefined {
  const { repositoryUrl } = readEnv()
  return repositoryUrl && repositoryUrl + rest(forgeOf(repositoryUrl))
}

/** Names of files may hold `#` and `?`, which encodeURI leaves. */
const encoded = (file: string): string => file.split('/').map(encodeURIComponent).join('/')

/** Where a file of the repository is shown. */
export function sourceUrl(file: string): string | undefined {
  return inRepository(({ show }) => show + encoded(file))
}

/** Where a content file is edited; undefined too for content from outside the repository. */
export function editUrl(file: string): string | undefined {
  const folder = path.relative(process.cwd(), readEnv().contentDir)
  return folder === 'content' ? inRepository(({ edit }) => `${edit}content/${encoded(file)}`) : undefined
}

/** A new issue about a page, with its title and address filled in. */
export function reportUrl(page: { title: string; path: string }): string | undefined {
  return inRepository(({ report, fields: [title, text] }) => {
    return report + new URLSearchParams({ [title]: `Problem: ${page.title}`, [text]: absoluteUrl(page.path) })
  })
}
