import path from 'node:path'

/** What an operator can set from outside, checked and made absolute. The only file that reads these variables. */
export type SiteEnv = {
  /** Folder with posts/, maintainers/, projects/, links/ (absolute). */
  contentDir: string
  /** Where a finished build is put (absolute). */
  outDir: string
  /** Where generated data is cached between runs (absolute, inside the project). */
  stateDir: string
  /** Origin of the deployed site, without a slash at its end: `https://falco.example`. */
  siteUrl: string
  /** True when nobody said where the site will live and the local address stands in. */
  siteUrlIsLocal: boolean
  /** Path that the site lives under, without a slash at its end: `` or `/sub`. */
  basePath: string
  /** Where the source of the site is hosted, where somebody said so: `https://github.com/owner/name`. */
  repositoryUrl?: string
  /** Whether text files of a build get their encodings beside them, for servers that send those. */
  precompress: boolean
  /** Name or address that the local servers listen on. */
  host: string
  /** Port of the local servers. */
  port: number
}

type Variables = Record<string, string | undefined>

/** A variable holds something that cannot be used; the message is one line that says what to write instead. */
export class EnvError extends Error {
  override name = 'EnvError'

  constructor(message: string) {
    super(message.replace(/[\p{Cc}\u2028\u2029]/gu, '?'))
  }
}

/**
 * Reads and checks the variables of the README.
 * @throws {EnvError} on the first variable that cannot be used
 */
export function readEnv(env: Variables = process.env, cwd = process.cwd()): SiteEnv {
  const port = readPort(env.PORT)
  const given = env.SITE_URL || urlFromHost(env)
  return {
    contentDir: path.resolve(cwd, env.CONTENT_DIR || 'content'),
    outDir: readOutDir(env.OUT_DIR, cwd),
    stateDir: readStateDir(env.STATE_DIR, cwd),
    siteUrl: given ? readSiteUrl(given) : `http://localhost:${port}`,
    siteUrlIsLocal: !given,
    basePath: readBasePath(env.BASE_PATH),
    repositoryUrl: readRepositoryUrl(env),
    precompress: readPrecompress(env),
    host: env.HOST || 'localhost',
    port,
  }
}

/**
 * The address that a build machine reports of itself.
 * Sources: docs of Netlify (URL, DEPLOY_PRIME_URL), Vercel (VERCEL_PROJECT_PRODUCTION_URL, VERCEL_URL),
 * Cloudflare Pages (CF_PAGES_URL) and GitHub Actions (GITHUB_REPOSITORY_OWNER; Pages serves <owner>.github.io).
 */
function urlFromHost(env: Variables): string | undefined {
  if (env.NETLIFY) return env.CONTEXT === 'production' ? env.URL : env.DEPLOY_PRIME_URL || env.URL
  if (env.VERCEL) {
    const host = env.VERCEL_ENV === 'production' ? env.VERCEL_PROJECT_PRODUCTION_URL : env.VERCEL_URL
    return host && `https://${host}`
  }
  if (env.CF_PAGES) return env.CF_PAGES_URL
  if (env.GITHUB_ACTIONS && env.GITHUB_REPOSITORY_OWNER) {
    return `https://${env.GITHUB_REPOSITORY_OWNER.toLowerCase()}.github.io`
  }
  return undefined
}

/**
 * Where the site's source is: REPOSITORY_URL (which Netlify sets by itself), or what GitHub Actions and Vercel report.
 * Sources: their docs (REPOSITORY_URL; GITHUB_SERVER_URL, GITHUB_REPOSITORY; VERCEL_GIT_PROVIDER, _REPO_OWNER, _REPO_SLUG).
 */
function readRepositoryUrl(env: Variables): string | undefined {
  const vercel =
    env.VERCEL_GIT_PROVIDER === 'github' &&
    `https://github.com/${env.VERCEL_GIT_REPO_OWNER}/${env.VERCEL_GIT_REPO_SLUG}`
  const actions = env.GITHUB_REPOSITORY && `${env.GITHUB_SERVER_URL || 'https://github.com'}/${env.GITHUB_REPOSITORY}`
  const value = env.REPOSITORY_URL || actions || vercel
  if (!value) return undefined
  // Some hosts report the address that they clone from: by SSH, or with a token, which no page may show.
  const address = value.replace(/^(?:ssh:\/\/)?git@([^/:]+)[:/]/, 'https://$1/')
  const url = URL.canParse(address) ? new URL(address) : undefined
  const path = url?.pathname.replace(/\/+$/, '') ?? ''
  if (url?.protocol !== 'https:' || !/^(?:\/[^/]+){2,}$/.test(path) || url.search || url.hash) {
    throw new EnvError(`REPOSITORY_URL is '${value}'; write an address such as https://github.com/owner/name`)
  }
  return `${url.origin}${path.replace(/\.git$/, '')}`
}

function readSiteUrl(value: string): string {
  const wanted = `SITE_URL is '${value}'; write the address of the site's root such as https://falco.example`
  if (!URL.canParse(value)) throw new EnvError(wanted)
  const url = new URL(value)
  if (!/^https?:$/.test(url.protocol) || url.username || url.password || url.search || url.hash)
    throw new EnvError(wanted)
  if (url.pathname !== '/') {
    const base = url.pathname.replace(/\/+$/, '')
    throw new EnvError(`SITE_URL is '${value}' and holds a path; write SITE_URL=${url.origin} BASE_PATH=${base}`)
  }
  return url.origin
}

function readBasePath(value: string | undefined): string {
  if (!value || value === '/') return ''
  if (!/^(\/[A-Za-z0-9._~-]+)+\/?$/.test(value) || /\/\.{1,2}(\/|$)/.test(value)) {
    throw new EnvError(`BASE_PATH is '${value}'; write a path that begins with a slash such as /community`)
  }
  return value.replace(/\/$/, '')
}

/** Where a host builds the site it serves, it compresses by itself, and does not look for such files. */
function readPrecompress(env: Variables): boolean {
  const value = env.PRECOMPRESS
  if (!value) return !urlFromHost(env)
  if (value !== 'yes' && value !== 'no') throw new EnvError(`PRECOMPRESS is '${value}'; write yes or no`)
  return value === 'yes'
}

function readPort(value: string | undefined): number {
  if (!value) return 3000
  const port = Number(value)
  if (!/^\d+$/.test(value) || port < 1 || port > 65535) {
    throw new EnvError(`PORT is '${value}'; write a number from 1 to 65535 such as 3000`)
  }
  return port
}

function readOutDir(value: string | undefined, cwd: string): string {
  const dir = path.resolve(cwd, value || 'out')
  if (isInside(cwd, dir) || isInside(path.join(cwd, '.git'), dir)) {
    throw new EnvError(`OUT_DIR is '${value}', which holds the project itself; write a folder of its own such as out`)
  }
  return dir
}

function readStateDir(value: string | undefined, cwd: string): string {
  const dir = path.resolve(cwd, value || '.site')
  if (!isInside(dir, cwd) || dir === cwd) {
    throw new EnvError(`STATE_DIR is '${value}'; write a folder inside the project such as .site`)
  }
  return dir
}

/** True where `inner` is `outer` or lies in it. */
function isInside(inner: string, outer: string): boolean {
  const relative = path.relative(outer, inner)
  return relative === '' || (!relative.startsWith('..') && !path.isAbsolute(relative))
}

/** Where this run of Next finds its data; next.config.ts sets the variable. */
export function dataDir(): string {
  const dir = process.env.SITE_DATA_DIR
  if (!dir) throw new Error('SITE_DATA_DIR is not set: start the site with next dev or next build')
  return dir
}
