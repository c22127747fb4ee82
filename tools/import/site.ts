import fs from 'node:fs'
import path from 'node:path'
import { isMap, parseDocument } from 'yaml'
import { groupBy } from '#lib/group-by.ts'
import { filesBelow } from '#lib/store/folders.ts'
import { mapsIn, type PlainValues, textIn } from '#tools/documents/yaml.ts'
import { lowerKeys, readToml } from './front-matter.ts'

export type BlogFolder = ReturnType<typeof findBlog>

export type OldSite = BlogFolder['site']

export function findBlog(folder: string) {
  requireFolder(folder)
  const above = /^(.*)[\\/]content(?:[\\/]|$)/.exec(folder)?.[1]
  const root = above === undefined || configIn(folder) ? folder : above
  const config = configIn(root)
  const content = path.join(root, 'content')
  const inside = ['en/blog', 'blog', 'en/posts', 'posts', 'en/post', 'post']
    .map((name) => path.join(content, name))
    .find((name) => fs.existsSync(name))
  const blog = content.startsWith(folder) ? inside : folder
  // The folder of falco.org's blog is also read without the rest of that site.
  const isFalco = /falco/i.test(textOf(path.join(folder, '_index.md')))
  if (!config && !isFalco) refuse(folder, 'has no configuration of Hugo, such as hugo.toml')
  if (config && !blog) refuse(folder, 'has no folder such as content/blog or content/posts')
  const source = (config && blog) || folder
  const section = config ? path.basename(source) : 'blog'
  const origin = config ? (textIn(config, 'baseurl') ?? '') : 'https://falco.org'
  if (!/^https?:/.test(origin) || !URL.canParse(origin))
    throw new Error(
      `The address of the old site is '${origin}'; write it as baseURL into the configuration of Hugo`,
    )
  const permalinks = mapsIn(config, 'permalinks')
  const inRoot = path.join(config ? root : folder, 'static')
  return {
    source,
    staticDir: fs.existsSync(inRoot) ? inRoot : '',
    site: {
      origin: new URL(origin).origin,
      /** Name of the blog's folder, with which addresses begin. */
      section,
      /** Pattern for addresses; undefined if posts have the addresses of their files. */
      permalink: config
        ? [...permalinks, ...permalinks.flatMap((map) => mapsIn(map, 'page'))]
            .map((map) => textIn(map, section))
            .find(Boolean)
        : '/:section/:slug/',
    },
  }
}

const textOf = (file: string) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '')

const configName = /(?:^|\/)(?:hugo|config)\.(?:toml|ya?ml|json)$/

function configIn(root: string): PlainValues | undefined {
  const files = [root, path.join(root, 'config/_default')]
    .filter((dir) => fs.existsSync(dir))
    .flatMap((dir) => fs.readdirSync(dir).map((name) => path.join(dir, name)))
    .filter((file) => configName.test(path.basename(file)))
  if (files.length === 0) return undefined
  const maps = files.map((file) => {
    const text = textOf(file)
    return file.endsWith('.toml') ? readToml(text) : parseDocument(text).contents
  })
  return new Map(maps.flatMap((map) => (isMap(map) ? [...lowerKeys(map)] : [])))
}

const copy = 'copy posts into content/posts/, and npm run check shows what to correct'

function requireFolder(folder: string) {
  const found = fs.statSync(folder, { throwIfNoEntry: false })
  if (!found) throw new Error(`There is no folder ${folder}; write the path of an existing one`)
  if (found.isDirectory()) return
  let kind = 'a file; write the folder of a Hugo site'
  if (/\.mdx?$/i.test(folder)) kind = `a post, not the folder of a Hugo site; ${copy}`
  if (/\.(?:xml|json)$/i.test(folder))
    kind = 'a file such as an export of WordPress or Ghost; convert it to a Hugo site'
  throw new Error(`${folder} is ${kind}`)
}

const otherConfig = /^_config\.ya?ml$|^docusaurus\.config\./

/** Names the folders with Markdown. */
export function refuse(folder: string, problem: string): never {
  const { dirname } = path.posix
  const files = filesBelow(folder).filter((file) => !/(?:^|\/)(?:node_modules|\.git)\//.test(file))
  const other = files.find((file) => otherConfig.test(file))
  const posts = files.filter((file) => /\.mdx?$/i.test(file))
  const folders = [...groupBy(posts, (file) => dirname(file.replace(/\/index\.mdx?$/i, '')))]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([dir, { length }]) => `${dir} (${length} Markdown)`)
  const isHugo = posts.some((file) => /(?:^|\/)content\//.test(file))
  const candidates = folders.slice(0, 5).join(', ')
  const next = isHugo ? `write one of them: npm run import -- hugo ${folder}/FOLDER` : copy
  throw new Error(
    `${folder} ${problem}${other ? `; it has ${other}` : ''}\n` +
      `Found below it: ${candidates || 'no Markdown'}\nTo go on, ${next}`,
  )
}
