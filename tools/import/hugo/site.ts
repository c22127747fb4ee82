import fs from 'node:fs'
import path from 'node:path'
import { mostFrequent } from '#lib/group-by.ts'
import { ImportError, type ImportOptions } from '#tools/documents/plan.ts'

export type OldSite = {
  /** Scheme and host: `https://example.org`; undefined if unknown. */
  origin: string | undefined
  /** Folder of the blog in Hugo's content folder, and the first part of its addresses: `blog`. */
  section: string
  /** Pattern of posts' addresses; by default they are the paths of the files. */
  permalink: string | undefined
}

export type BlogFolder = { source: string; staticDir: string | undefined; site: OldSite }

const blogFolders = ['en/blog', 'blog', 'en/posts', 'posts'].map((name) => `content/${name}`)

const isConfig = /^(?:hugo|config)\.(?:toml|ya?ml|json)$/

/** Finds the blog in a checkout, and its addresses in Hugo's configuration. */
export function findBlog(folder: string, given: Pick<ImportOptions, 'site' | 'static'>) {
  const inside = blogFolders.find((name) => fs.existsSync(path.join(folder, name)))
  const source = path.join(folder, inside ?? '')
  const root = /^(.*)[\\/]content[\\/]/.exec(source)?.[1]
  const config =
    root === undefined ? '' : configIn(root) + configIn(path.join(root, 'config/_default'))
  const section = root === undefined ? 'blog' : path.basename(source)
  const written = given.site ?? settingIn(config, 'baseURL', 'https?://[^\\s"\',]+') ?? ''
  const origin = URL.canParse(written) ? new URL(written).origin : undefined
  if (given.site !== undefined && !origin?.startsWith('http'))
    throw new ImportError(
      `--site: '${written}' is not an address; write one such as https://falco.org`,
    )
  const inRoot = path.join(root ?? source, 'static')
  return {
    source,
    staticDir: given.static ?? (fs.existsSync(inRoot) ? inRoot : undefined),
    // A blog without Hugo's configuration is assumed to be Falco's, which has this pattern.
    site: {
      origin,
      section,
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

/** Finds a setting. In TOML, YAML and JSON it is a line such as `key: "value"`, `key = "value"`. */
function settingIn(config: string, key: string, value: string) {
  return new RegExp(`^[ \\t{]*["']?${key}["']?\\s*[:=]\\s*["']?(${value})`, 'im').exec(config)?.[1]
}

/** The origin that posts use most often in links to other posts. */
export function originInPosts(
  texts: readonly string[],
  addresses: ReadonlySet<string>,
): string | undefined {
  const origins = texts.flatMap((text) =>
    [...text.matchAll(/(https?:\/\/[\w.-]+)(\/[\w./~-]+)/g)].flatMap(
      ([, origin = '', page = '']) =>
        addresses.has(page.replace(/\/?$/, '/').toLowerCase())
          ? origin.replace(/^http:/, 'https:')
          : [],
    ),
  )
  return mostFrequent(origins)
}

type Named = { date: string; slug: string | undefined; title: string | undefined; name: string }

/** The path of a post on the former site. Unknown parts of the pattern (`:weekday`) stay. */
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

/** Part of an address, as Hugo's `urlize` makes it. */
const inAddress = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s./_#+~%@-]/gu, '')
    .trim()
    .replace(/\s*-\s*|\s+/g, '-')
