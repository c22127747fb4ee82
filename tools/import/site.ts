import fs from 'node:fs'
import path from 'node:path'

/** The values of the options `--site` and `--static`. */
export type GivenSite = { site?: string | undefined; static?: string | undefined }

export type OldPage = {
  site: OldSite
  /** The page's address, without the host: `/blog/falco-0-34-0/`. */
  address: string
}

export type BlogFolder = ReturnType<typeof findBlog>

export type OldSite = BlogFolder['site']

const blogFolders = ['en/blog', 'blog', 'en/posts', 'posts'].map((name) => `content/${name}`)

const isConfig = /^(?:hugo|config)\.(?:toml|ya?ml|json)$/

/** Finds the blog in a site's checkout; reads host and permalinks from Hugo's configuration. */
export function findBlog(folder: string, given: GivenSite) {
  const inside = blogFolders.find((name) => fs.existsSync(path.join(folder, name)))
  const source = path.join(folder, inside ?? '')
  const root = /^(.*)[\\/]content[\\/]/.exec(source)?.[1]
  const config =
    root === undefined ? '' : configIn(root) + configIn(path.join(root, 'config/_default'))
  const section = root === undefined ? 'blog' : path.basename(source)
  const written = given.site ?? settingIn(config, 'baseURL', 'https?://[^\\s"\',]+') ?? ''
  const origin = URL.canParse(written) ? new URL(written).origin : undefined
  if (given.site !== undefined && !origin?.startsWith('http'))
    throw new Error(`--site: '${written}' is not an address; write one such as https://falco.org`)
  const inRoot = path.join(root ?? source, 'static')
  return {
    source,
    staticDir: given.static ?? (fs.existsSync(inRoot) ? inRoot : ''),
    site: {
      /** Scheme and host: `https://example.org`; undefined if unknown. */
      origin,
      /** The name of the blog's folder, with which its addresses begin: `blog`. */
      section,
      /**
       * Hugo's pattern for post addresses; undefined if posts have the addresses of their files.
       * If there is no configuration, this is the pattern of the Falco blog.
       */
      permalink:
        config === ''
          ? '/:section/:slug/'
          : settingIn(config, section, '\\S*:[a-z]\\w+[^\\s"\',]*'),
    },
  }
}

function configIn(folder: string) {
  const names = fs.existsSync(folder)
    ? fs.readdirSync(folder).filter((name) => isConfig.test(name))
    : []
  return names.map((name) => `${fs.readFileSync(path.join(folder, name), 'utf8')}\n`).join('')
}

/** Finds a setting in TOML, YAML or JSON: a line such as `key: value` or `key = "value"`. */
function settingIn(config: string, key: string, value: string) {
  return new RegExp(`^[ \\t{]*["']?${key}["']?\\s*[:=]\\s*["']?(${value})`, 'im').exec(config)?.[1]
}

type Named = { date: string; slug: string | undefined; title: string | undefined; name: string }

/** The path of a post on the old site. Keeps unknown tokens of the pattern, such as `:weekday`. */
export function pathByPattern(site: OldSite, { date, slug, title, name }: Named) {
  const [, year, month, day] = /^(\d+)-(\d+)-(\d+)/.exec(date) ?? []
  const { dir, base } = path.posix.parse(name)
  const parts: Record<string, string | undefined> = {
    year,
    month,
    day,
    title,
    section: site.section,
    slug: slug ?? title ?? base,
    filename: base,
    slugorfilename: slug ?? base,
  }
  const pattern = site.permalink ?? `/:section/${inAddress(dir)}/:slugorfilename/`
  const made = pattern.replace(
    /:(\w+)/g,
    (token, key: string) => inAddress(parts[key] ?? '') || token,
  )
  return path.posix.normalize(`/${made}/`)
}

/** Makes a part of an address from text, as Hugo's function `urlize` does. */
const inAddress = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s./_#+~%@-]/gu, '')
    .trim()
    .replace(/\s*-\s*|\s+/g, '-')

/** A placeholder for the unknown host of an old site; RFC 2606 reserves `.invalid`. */
const unknownOrigin = 'https://unknown.invalid'

export const oldAddress = ({ site, address }: OldPage) =>
  `${site.origin ?? unknownOrigin}${address}`

/** Resolves a link of a post on the old site; undefined if its address is invalid. */
export function oldUrl(url: string, post: OldPage) {
  return URL.canParse(url, oldAddress(post)) ? new URL(url, oldAddress(post)) : undefined
}

export const isOnOldSite = ({ host }: URL, post: OldPage) => host === new URL(oldAddress(post)).host

export function relativeTo(from: string, to: string) {
  const relative = path.posix.relative(path.posix.dirname(from), to)
  return encodePath(relative.startsWith('.') ? relative : `./${relative}`)
}

export function encodePath(text: string) {
  return encodeURI(text).replace(
    /[()#?'"]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
