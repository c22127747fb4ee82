import fs from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { createCheck } from '#lib/check/check.ts'
import { checkDocument } from '#lib/check/document.ts'
import type { Value } from '#lib/check/front-matter/values.ts'
import { entriesOf, readIndex } from '#lib/content/content-index.ts'
import { type ContentFiles, createContent, queries } from '#lib/content/testing/test-content.ts'
import { collectionOf } from '#schema/collections.ts'
import { folder, hostileFolder } from './testing/documents.ts'
import { type Allowed, dangers } from './testing/judge.ts'

/** Folders of dozens of documents each. */
const numRuns = Number(process.env.FUZZ_RUNS ?? 4)
/** Milliseconds after which even the search for a smaller example ends. */
const patience = 60_000 + numRuns * 10_000

/** What the check takes of a folder, alone in a folder: a document may have leant on one that was refused. */
async function acceptedOf(files: ContentFiles): Promise<ContentFiles> {
  const content = await createContent(files)
  try {
    const check = createCheck()
    const assets = Object.entries(files).filter(([file]) => !collectionOf(file))
    let names = Object.keys(files).filter((file) => collectionOf(file))
    for (;;) {
      const { accepted } = await check(content.contentDir)
      if (accepted.length === names.length)
        return Object.fromEntries([...accepted.map((file) => [file, files[file] ?? ''] as const), ...assets])
      for (const name of names) if (!accepted.includes(name)) await fs.rm(path.join(content.contentDir, name))
      names = accepted
    }
  } finally {
    await content.remove()
  }
}

/** Builds the data of accepted documents and asks for all of it. */
async function build(files: ContentFiles): Promise<void> {
  const content = await createContent(files)
  process.env.SITE_DATA_DIR = content.dataDir
  try {
    const { findings } = await content.run({ strict: true })
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    const index = await readIndex(content.dataDir)
    const entries = entriesOf(index)
    expect(entries.map(({ file }) => file).sort()).toEqual(Object.keys(files).filter(collectionOf).sort())
    for (const entry of entries) await compare(entry, files)
    const site = await queries()
    const { addresses } = await createCheck()(content.contentDir)
    const everywhere: Allowed[] = []
    for (const file of index.bodies.keys()) {
      const html = await site.renderHtml(await site.htmlOf(file), file, (to) => `/base${to}`)
      const allowed = await allowedIn(file, files, new Set(addresses))
      everywhere.push(allowed)
      expect({ file, dangers: dangers(html, allowed) }).toEqual({ file, dangers: [] })
    }
    const feed = (await site.fileText('/feed.xml')) ?? ''
    expect(XMLValidator.validate(feed)).toBe(true)
    const here = (url: string): string => url.replace('https://community.example/sub/', '/base/')
    const inFeed: Allowed = {
      link: (url) => everywhere.some(({ link }) => link(here(url))),
      picture: (url) => everywhere.some(({ picture }) => picture(here(url))),
    }
    const { item = [] } = new XMLParser({ isArray: (name) => name === 'item' }).parse(feed).rss.channel
    for (const entry of item) expect(dangers(String(entry['content:encoded']), inFeed)).toEqual([])
    await ask(site)
  } finally {
    await content.remove()
  }
}

/** What a page may hold: what the check saw in its text, at the place where the site puts it, and its own headings. */
async function allowedIn(file: string, files: ContentFiles, pages: ReadonlySet<string>): Promise<Allowed> {
  const collection = collectionOf(file)
  const checked = collection && (await checkDocument(file, collection, Buffer.from(files[file] ?? '')))
  const { destinations = [], anchors = new Set() } = checked?.body ?? {}
  const seen = new Set(destinations.map(({ url }) => url))
  const outside = (url: string): boolean => seen.has(url) && /^(?:https?:\/\/[^/\\]|mailto:|\?)/.test(url)
  const media = (url: string): boolean => /^\/base\/media\/[0-9a-f]{20}\/[\w%.-]+(?:[?#]|$)/.test(url)
  const page = (url: string): boolean => pages.has(/^\/base(\/[^?#]*)/.exec(url)?.[1] ?? '')
  const anchor = (url: string): boolean => url.startsWith('#') && anchors.has(url.slice(1))
  const archived = (url: string): boolean =>
    seen.has(/^https:\/\/web\.archive\.org\/web\/\d+\/(.+)$/.exec(url)?.[1] ?? '')
  return { link: (url) => outside(url) || media(url) || page(url) || anchor(url) || archived(url), picture: media }
}

/** The check and Contentlayer read YAML by two libraries; what one judged must be what the other shows. */
async function compare(entry: { file: string }, files: ContentFiles): Promise<void> {
  const { file } = entry
  const collection = collectionOf(file)
  const bytes = Buffer.from(files[file] ?? '')
  const values = collection && (await checkDocument(file, collection, bytes)).values
  const shown = new Map<string, unknown>(Object.entries(entry))
  for (const [key, value] of values ?? []) {
    const field = collection?.fields[key]
    const read = plain(value, field?.type === 'date')
    if (read !== undefined) expect({ file, key, value: shown.get(key) }).toEqual({ file, key, value: read })
  }
}

function plain(value: Value, isDate: boolean): unknown {
  if (value.kind === 'flag') return value.flag
  if (value.kind === 'number') return value.number
  if (value.kind === 'text') return isDate ? new Date(value.text).toISOString() : value.text
  if (value.kind === 'list' && value.items.every(({ kind }) => kind === 'text'))
    return value.items.map((item) => plain(item, false))
  return undefined
}

/** Every page's questions. */
async function ask(site: Awaited<ReturnType<typeof queries>>): Promise<void> {
  for (const { slug } of await site.publishedPosts()) {
    expect((await site.postBySlug(slug))?.slug).toBe(slug)
    await site.relatedPosts(slug)
    await site.neighbours(slug)
  }
  for (const { name, path } of [...(await site.tags()), ...(await site.authors())])
    expect([name, path.split('/').at(-2)]).not.toContain('')
  const others = [site.postsByYear, site.maintainers, site.projectGroups, site.moves, site.releases, site.linkGroups]
  for (const query of [...others, site.figures, site.mentionsByPost, site.aliases, site.sitePaths]) await query()
}

describe('whatever the check accepts', () => {
  it.each([
    ['documents of all kinds', folder, 1 / 5],
    ['HTML of attackers', hostileFolder, 1 / 10],
  ])(
    'is built, shown and fed, and nothing of it runs: %s',
    { timeout: patience + 60_000 },
    async (_, folders, share) => {
      let [offered, taken] = [0, 0]
      await fc.assert(
        fc.asyncProperty(folders, async (files) => {
          const accepted = await acceptedOf(files)
          offered += Object.keys(files).length
          taken += Object.keys(accepted).length
          await build(accepted)
        }),
        // What fails among pieces of HTML is named by its file; a smaller folder would say no more.
        {
          numRuns,
          endOnFailure: folders === hostileFolder,
          interruptAfterTimeLimit: patience,
          markInterruptAsFailure: true,
        },
      )
      if (process.env.FUZZ_RUNS) console.log(`${taken} of ${offered} documents were accepted`)
      // Were all refused, nothing would have been tried.
      expect(taken).toBeGreaterThan(offered * share)
    },
  )
})
