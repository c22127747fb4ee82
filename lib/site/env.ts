import path from 'node:path'
import { quote } from '#lib/text/message-format.ts'

/** Settings from environment variables (docs/deploying.md). Folders are absolute. */
export type SiteEnv = {
  contentDir: string
  outDir: string
  /** Folder of generated data and caches, inside the project. */
  stateDir: string
  /** Origin of the deployed site: `https://falco.example`. */
  siteUrl: string
  /** True if no address was given or found, so that `siteUrl` is an address of this machine. */
  siteUrlIsLocal: boolean
  /** Path at the beginning of all addresses: `/sub`, or empty. */
  basePath: string
  /** Address of the site's source, if on GitHub: `https://github.com/owner/name`. */
  repositoryUrl?: string
  /** Who runs the site, for the footer. */
  operator?: string
  /** Whether a build writes `.br` and `.gz` beside text files. */
  precompress: boolean
  /**
   * Time that counts as now, in milliseconds since 1970: SOURCE_DATE_EPOCH
   * (reproducible-builds.org).
   */
  buildTime?: number
  host: string
  port: number
  /** Netlify or Vercel, if the build runs there: each needs other files in the output. */
  platform?: 'Netlify' | 'Vercel'
}

type Variables = Record<string, string | undefined>

export class EnvError extends Error {
  constructor(name: string, value: string, remedy: string) {
    super(`${name} is ${quote(value, 200)}${remedy}`)
  }
}

const isPort = (value: string) => /^\d+$/.test(value) && Number(value) > 0 && Number(value) < 65_536
// The latest time is the end of 9999, since years have four digits.
const isTime = (value: string) => /^(?:\d+)?$/.test(value) && Number(value) < 253_402_300_800
const isYesOrNo = (value: string) => /^(?:yes|no)$/.test(value)
const isPath = (value: string) => /^(?:\/(?!\.{1,2}(?:\/|$))[\w.~-]+)*\/?$/.test(value)

/** @throws {EnvError} */
export function readEnv(env: Variables = process.env, cwd = process.cwd()): SiteEnv {
  const read = (
    name: string,
    standard: string,
    isValid: (value: string) => boolean,
    remedy: string,
  ) => {
    const value = env[name] || standard
    if (!isValid(value)) throw new EnvError(name, value, `; write ${remedy}`)
    return value
  }
  const port = read('PORT', '3000', isPort, 'a number from 1 to 65535 such as 3000')
  const basePath = read(
    'BASE_PATH',
    '/',
    isPath,
    'a path that begins with a slash such as /community',
  )
  // No compressed files by default on hosts that build the site: they compress responses
  // themselves.
  const precompress = read('PRECOMPRESS', urlFromHost(env) ? 'no' : 'yes', isYesOrNo, 'yes or no')
  const seconds = read('SOURCE_DATE_EPOCH', '', isTime, 'seconds since 1970 such as 1767225600')
  const out = env.OUT_DIR || 'out'
  const state = env.STATE_DIR || '.site'
  const outDir = path.resolve(cwd, out)
  const stateDir = path.resolve(cwd, state)
  if (isInside(cwd, outDir))
    throw new EnvError(
      'OUT_DIR',
      out,
      ', which contains the project itself; write a folder of its own such as out',
    )
  if (!isInside(stateDir, cwd) || stateDir === cwd)
    throw new EnvError('STATE_DIR', state, '; write a folder inside the project such as .site')
  const siteUrl = env.SITE_URL || urlFromHost(env)
  return {
    contentDir: path.resolve(cwd, env.CONTENT_DIR || 'content'),
    outDir,
    stateDir,
    siteUrl: siteUrl ? readSiteUrl(siteUrl) : `http://localhost:${port}`,
    siteUrlIsLocal: !siteUrl,
    basePath: basePath.replace(/\/$/, ''),
    repositoryUrl: readRepositoryUrl(env),
    operator: env.SITE_OPERATOR || undefined,
    precompress: precompress === 'yes',
    buildTime: seconds ? Number(seconds) * 1000 : undefined,
    host: env.HOST || 'localhost',
    port: Number(port),
    platform: env.NETLIFY ? 'Netlify' : env.VERCEL ? 'Vercel' : undefined,
  }
}

/** The current time, for scheduled posts, the age of facts, and the next calls. */
export const timeOf = ({ buildTime = Date.now() }: Pick<SiteEnv, 'buildTime'>) =>
  new Date(buildTime)

function isInside(inner: string, outer: string) {
  const relative = path.relative(outer, inner)
  return relative === '' || (!relative.startsWith('..') && !path.isAbsolute(relative))
}

/**
 * The site's address as the host of the build reports it. Sources: docs of Netlify (URL,
 * DEPLOY_PRIME_URL), Vercel (VERCEL_PROJECT_PRODUCTION_URL, VERCEL_URL), Cloudflare Pages
 * (CF_PAGES_URL) and GitHub Actions (GITHUB_REPOSITORY_OWNER; Pages serves <owner>.github.io).
 */
function urlFromHost(env: Variables) {
  if (env.NETLIFY) return env.CONTEXT === 'production' ? env.URL : env.DEPLOY_PRIME_URL || env.URL
  if (env.VERCEL) {
    const host =
      env.VERCEL_ENV === 'production' ? env.VERCEL_PROJECT_PRODUCTION_URL : env.VERCEL_URL
    return host && `https://${host}`
  }
  if (env.CF_PAGES) return env.CF_PAGES_URL
  const owner = env.GITHUB_ACTIONS && env.GITHUB_REPOSITORY_OWNER
  return owner ? `https://${owner.toLowerCase()}.github.io` : undefined
}

function readSiteUrl(value: string) {
  const url = URL.canParse(value) && new URL(value)
  if (
    !url ||
    !/^https?:$/.test(url.protocol) ||
    url.username ||
    url.password ||
    url.search ||
    url.hash
  )
    throw new EnvError(
      'SITE_URL',
      value,
      "; write the address of the site's root such as https://falco.example",
    )
  const base = url.pathname.replace(/\/+$/, '')
  if (base)
    throw new EnvError(
      'SITE_URL',
      value,
      ` and contains a path; write SITE_URL=${url.origin} BASE_PATH=${base}`,
    )
  return url.origin
}

/**
 * The site's repository on GitHub: REPOSITORY_URL (which Netlify sets by itself), or what GitHub
 * Actions and Vercel report. Undefined for other forges, since our links have GitHub's form.
 */
function readRepositoryUrl(env: Variables) {
  const vercel =
    env.VERCEL_GIT_PROVIDER === 'github' &&
    `github.com/${env.VERCEL_GIT_REPO_OWNER}/${env.VERCEL_GIT_REPO_SLUG}`
  const value =
    env.REPOSITORY_URL || (env.GITHUB_REPOSITORY && `github.com/${env.GITHUB_REPOSITORY}`) || vercel
  if (!value || !/\bgithub\.com\b/.test(value)) return undefined
  // Hosts may report a clone address for SSH or with a token; no page may show a token.
  const [, name] = /\bgithub\.com[:/]([\w-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(value) ?? []
  if (!name)
    throw new EnvError(
      'REPOSITORY_URL',
      value,
      '; write an address such as https://github.com/owner/name',
    )
  return `https://github.com/${name}`
}

/** Whether `next dev` runs this code. */
export const isDevelopment = () => process.env.NODE_ENV === 'development'

/** Folder of the data of this run of Next; build/start.ts sets the variable. */
export function dataDir() {
  const dir = process.env.SITE_DATA_DIR
  if (!dir) throw new Error('SITE_DATA_DIR is not set: start the site with next dev or next build')
  return dir
}
