import path from 'node:path'
import type { OldSite } from './site.ts'

type OldPage = { site: OldSite; address: string }

type Named = { date: string; slug: string | undefined; title: string | undefined; name: string }

/** Keeps unknown tokens of the pattern, such as `:weekday`. */
export function pathByPattern({ permalink, section }: OldSite, { date, slug, title, name }: Named) {
  const [year, month, day] = date.split(/\D/)
  const { dir, base } = path.posix.parse(name)
  const parts: Record<string, string | undefined> = {
    year,
    month,
    day,
    title,
    section,
    slug: slug ?? title ?? base,
    filename: base,
    slugorfilename: slug ?? base,
    contentbasename: base,
    slugorcontentbasename: slug ?? base,
  }
  const pattern = permalink ?? `/:section/${inAddress(dir)}/:slugorfilename/`
  const made = pattern.replace(/:(\w+)/g, (token, key) => inAddress(parts[key] ?? '') || token)
  return path.posix.normalize(`/${made}/`)
}

const inAddress = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s./_#+~%@-]/gu, '')
    .trim()
    .replace(/\s*-\s*|\s+/g, '-')

export const oldAddress = ({ site, address }: OldPage) => `${site.origin}${address}`

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
