import type { CheckedDocument } from './document.ts'
import { distance } from './nearest.ts'
import type { Report } from './place.ts'
import { aliasAddress, type Site } from './site.ts'
import { type Text, textOf, textsOf } from './values.ts'
import { quote } from './words.ts'

export type ReportIn = (file: string) => Report

type InFile = Text & { file: string }

/** Slugs, former addresses and tags, which posts share. */
export function checkPosts(documents: readonly CheckedDocument[], site: Site, report: ReportIn): void {
  const posts = documents.filter(({ collection }) => collection.name === 'Post')
  const slugs = new Map<string, InFile>()
  for (const { path: file, values } of posts) {
    const slug = textOf(values, 'slug')
    if (!slug) continue
    const first = slugs.get(slug.text.toLowerCase())
    if (first)
      report(file)(
        slug,
        `slug: ${quote(slug.text)} is the slug of ${first.file} too; write another such as ${slug.text}-2`,
      )
    else slugs.set(slug.text.toLowerCase(), { ...slug, file })
  }
  checkAliases(posts, site, report)
  checkTags(posts, report)
}

function checkAliases(posts: readonly CheckedDocument[], site: Site, report: ReportIn): void {
  const lower = new Map([...site.documents].map(([address, { path }]) => [address.toLowerCase(), path]))
  const seen = new Map<string, string>()
  const aliases = new Set(
    posts.flatMap(({ values }) => textsOf(values, 'aliases').map(({ text }) => aliasAddress(text).toLowerCase())),
  )
  const pages = new Set([...site.pages].map((page) => page.toLowerCase()))
  for (const { path: file, values } of posts) {
    for (const alias of textsOf(values, 'aliases')) {
      const address = aliasAddress(alias.text).toLowerCase()
      const owner = lower.get(address)
      const first = seen.get(address)
      const remove = 'remove it, or write the former address of this post'
      if (owner)
        report(file)(
          alias,
          `aliases: ${quote(alias.text)} is the address of ${owner}${owner === file ? ' itself' : ''}; ${remove}`,
        )
      else if (pages.has(address) || /^\/(?:_next|media)\//.test(address))
        report(file)(alias, `aliases: ${quote(alias.text)} is the address of a page of this site; ${remove}`)
      else if (first)
        report(file)(alias, `aliases: ${quote(alias.text)} is an alias of ${first} too; keep one of the two`)
      else if (
        [...aliases].some(
          (other) => other !== address && /\/$/.test(other) === false && address.startsWith(`${other}/`),
        )
      ) {
        report(file)(alias, `aliases: ${quote(alias.text)} lies below another alias, which is a file; ${remove}`)
      }
      if (!first) seen.set(address, file)
    }
  }
}

/** Tags that differ only by case, or by one letter of a long word, are most likely one. */
function checkTags(posts: readonly CheckedDocument[], report: ReportIn): void {
  const uses = new Map<string, InFile[]>()
  for (const { path: file, values } of posts) {
    const own = new Set<string>()
    for (const tag of textsOf(values, 'tags')) {
      if (own.has(tag.text)) report(file)(tag, `tags: ${quote(tag.text)} is here twice; keep one`, 'warning')
      own.add(tag.text)
      uses.set(tag.text, [...(uses.get(tag.text) ?? []), { ...tag, file }])
    }
  }
  // The spelling that most posts use is the one to follow; of equals, the first that was met.
  const spellings = [...uses].sort(([, a], [, b]) => b.length - a.length).map(([tag]) => tag)
  for (const [index, tag] of spellings.entries()) {
    const better = spellings.slice(0, index).find((other) => isSpelling(tag, other))
    if (better === undefined) continue
    for (const use of uses.get(tag) ?? [])
      report(use.file)(
        use,
        `tags: ${quote(tag)} is most likely ${quote(better)}, as other posts write it; write ${quote(better)}`,
        'warning',
      )
  }
}

function isSpelling(a: string, b: string): boolean {
  if (a.toLowerCase() === b.toLowerCase()) return true
  if (a.length < 6 || b.length < 6 || Math.abs(a.length - b.length) > 1 || /\d/.test(a + b)) return false
  return distance(a.toLowerCase(), b.toLowerCase()) === 1
}
