import path from 'node:path'
import { quote } from '#lib/text/message-format.ts'

/** Settings from environment variables (docs/deploying.md). Paths of folders are absolute. */
export type SiteEnv = {
  contentDir: string
  outDir: string
  stateDir: string
  siteUrl: string
  /** True if the site's address is not known, so that `siteUrl` is an address of this machine. */
  siteUrlIsLocal: boolean
  /** Path below which the host serves the site, such as `/sub`; empty for the host's root. */
  basePath: string
  /** Address of the site's source if it is on GitHub: `https://github.com/owner/name`. */
  repositoryUrl?: string
  operator?: string
  /** SOURCE_DATE_EPOCH (reproducible-builds.org) in milliseconds; replaces the current time. */
  buildTime?: number
  host: string
  port: number
  /** Whether Netlify runs the build; it needs a `_headers` file of its own. */
  isNetlify: boolean
}

/** Variables that change `SiteEnv`. Others that `readEnv` reads have an effect only if one of these is set. */
export const siteVariables = [
  'BASE_PATH',
  'CF_PAGES',
  'CONTENT_DIR',
  'GITHUB_REPOSITORY',
  'GITHUB_REPOSITORY_OWNER',
  'HOST',
  'NETLIFY',
  'OUT_DIR',
  'PORT',
  'REPOSITORY_URL',
  'SITE_DATA_DIR',
  'SITE_OPERATOR',
  'SITE_URL',
  'SOURCE_DATE_EPOCH',
  'STATE_DIR',
]

type Variables = Record<string, string | undefined>

const invalidSetting = (name: string, value: string, remedy: string) =>
  new Error(`${name} is ${quote(value, 200)}; write ${remedy}`)

export function readEnv(env: Variables = process.env, cwd = process.cwd()): SiteEnv {
  const read = (name: string, standard: string, valid: RegExp, remedy: string) => {
    const value = env[name] || standard
    if (!valid.test(value)) throw invalidSetting(name, value, remedy)
    return value
  }
  const ports = 'a number from 1 to 65535 such as 3000'
  const port = read('PORT', '3000', /^[1-9]\d{0,4}$/, ports)
  if (Number(port) > 65535) throw invalidSetting('PORT', port, ports)
  const plainPath = /^(?:\/(?!\.{1,2}(?:\/|$))[\w.~-]+)*\/?$/
  const basePath = read(
    'BASE_PATH',
    '/',
    plainPath,
    'a path that begins with a slash such as /community',
  )
  const time = /^\d{0,11}$/
  const seconds = read('SOURCE_DATE_EPOCH', '', time, 'seconds since 1970 such as 1767225600')
  const state = env.STATE_DIR || '.site'
  const stateDir = path.resolve(cwd, state)
  if (!stateDir.startsWith(cwd + path.sep))
    throw invalidSetting('STATE_DIR', state, 'a folder inside the project, such as .site')
  const siteUrl = env.SITE_URL || urlFromHost(env)
  return {
    contentDir: path.resolve(cwd, env.CONTENT_DIR || 'content'),
    outDir: path.resolve(cwd, env.OUT_DIR || 'out'),
    stateDir,
    siteUrl: siteUrl ? readSiteUrl(siteUrl) : `http://localhost:${port}`,
    siteUrlIsLocal: !siteUrl,
    basePath: basePath.replace(/\/$/, ''),
    repositoryUrl: readRepositoryUrl(env),
    operator: env.SITE_OPERATOR || undefined,
    buildTime: seconds ? Number(seconds) * 1000 : undefined,
    host: env.HOST || 'localhost',
    port: Number(port),
    isNetlify: Boolean(env.NETLIFY),
  }
}

export const timeOf = ({ buildTime = Date.now() }: Pick<SiteEnv, 'buildTime'>) =>
  new Date(buildTime)

/**
 * The site's address, if the host that runs the build reports it. Sources: docs of Netlify (URL,
 * DEPLOY_PRIME_URL), Cloudflare Pages (CF_PAGES_URL) and GitHub Actions (GITHUB_REPOSITORY_OWNER;
 * Pages serves <owner>.github.io).
 */
function urlFromHost(env: Variables) {
  if (env.NETLIFY) return env.CONTEXT === 'production' ? env.URL : env.DEPLOY_PRIME_URL || env.URL
  if (env.CF_PAGES) return env.CF_PAGES_URL
  const owner = env.GITHUB_ACTIONS && env.GITHUB_REPOSITORY_OWNER
  return owner ? `https://${owner.toLowerCase()}.github.io` : undefined
}

function readSiteUrl(value: string) {
  const url = URL.canParse(value) && new URL(value)
  if (!url || !/^https?:/.test(url.href) || url.href !== url.origin + url.pathname)
    throw invalidSetting('SITE_URL', value, "the site's root, such as https://falco.example")
  const base = url.pathname.replace(/\/+$/, '')
  if (base) throw invalidSetting('SITE_URL', value, `SITE_URL=${url.origin} BASE_PATH=${base}`)
  return url.origin
}

/**
 * The site's repository on GitHub: REPOSITORY_URL (which Netlify sets itself), or what GitHub
 * Actions report. Undefined for other forges, whose links would need another form.
 */
function readRepositoryUrl(env: Variables) {
  const value =
    env.REPOSITORY_URL || (env.GITHUB_REPOSITORY && `github.com/${env.GITHUB_REPOSITORY}`)
  if (!value || !/\bgithub\.com\b|^[\w-]+\/[\w.-]+$/.test(value)) return undefined
  // Keep only owner and name: hosts may report an SSH address, or a URL with a secret token.
  const [, name] = /(?:\bgithub\.com[:/]|^)([\w-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(value) ?? []
  if (!name)
    throw invalidSetting(
      'REPOSITORY_URL',
      value,
      'an address such as https://github.com/owner/name',
    )
  return `https://github.com/${name}`
}

/** URL of the server at HOST and PORT, for browsers on this machine. */
export function originOf({ host, port }: SiteEnv): string {
  if (host === '0.0.0.0' || host === '::') return `http://localhost:${port}`
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

export const isDevelopment = () => process.env.NODE_ENV === 'development'

/** The folder of the data that pages read. Builds and `next dev` set SITE_DATA_DIR. */
export function dataDir() {
  const dir = process.env.SITE_DATA_DIR
  if (!dir) throw new Error('SITE_DATA_DIR is not set; use npm run dev or npm run build')
  return dir
}

export const exportDir = ({ stateDir }: SiteEnv) => path.join(stateDir, 'export')

/** Next's `distDir` in development: `.next`, or a folder in STATE_DIR if that is set. */
export const nextDir = ({ stateDir }: SiteEnv) =>
  process.env.STATE_DIR ? path.join(stateDir, 'next') : path.resolve('.next')

export const buildDataDir = ({ stateDir }: SiteEnv) => path.join(stateDir, 'build')
