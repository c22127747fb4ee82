import path from 'node:path'
import { httpsForm } from '#lib/check/across/addresses.ts'
import { quote } from '#lib/text/message-format.ts'
import { decodedPath, encodePath, isRelative, oldUrl, pathOf, relativeTo, type SourcePost } from './blog.ts'
import type { Blog } from './files.ts'

export type LinkVerdict = {
  /** A new destination; the link stays as it is without one. */
  destination?: string
  /** The link leads nowhere, so only its text stays. */
  isText?: boolean
  /** What was wrong in the source. */
  message?: string
  /** The new destination is right. */
  isFixed?: boolean
}

export const encrypted = 'http:// is https:// here, since the host encrypts'

/** Judges a destination by where a browser on the old site would have gone. */
export function judgeLink(url: string, post: SourcePost, blog: Blog): LinkVerdict {
  const verdict = judge(url.trim(), post, blog)
  const https = verdict.isText ? undefined : httpsForm(verdict.destination ?? url)
  if (https === undefined) return verdict
  const note: LinkVerdict = verdict.message === undefined ? { message: `link: ${encrypted}`, isFixed: true } : {}
  return { ...verdict, ...note, destination: https }
}

function judge(url: string, post: SourcePost, blog: Blog): LinkVerdict {
  const quoted = quote(url, 200)
  if (url.startsWith('mailto:')) return {}
  const host = /^(?:[a-z0-9-]+\.)+(?:com|org|io|net|dev|sh)(?=[:/]|$)/i.exec(url)?.[0]
  if (host !== undefined) {
    const whole = `https://${host}${url.slice(host.length).replace(/^:(?!\d)/, '/')}`
    return { destination: whole, message: `link: ${quoted} had no 'https://' in front`, isFixed: true }
  }
  const old = oldUrl(url, post)
  if (url === '' || !old || !/^https?:$/.test(old.protocol))
    return { isText: true, message: `link: ${quoted} is no address of a page, and leads nowhere` }
  return old.host === 'falco.org' ? judgeOld(url, old, post, blog) : {}
}

function judgeOld(url: string, old: URL, post: SourcePost, blog: Blog): LinkVerdict {
  const page = decodedPath(old.pathname)
  const absolute = `${old.origin}${encodePath(page)}${old.search}${old.hash}`
  if (/^\/blog\/?$/.test(page)) return { destination: `/blog/${old.hash}` }
  const name = /^\/blog\/([^/]+)\/?(?:index\.html)?$/.exec(page)?.[1] ?? ''
  // Relative to the post's file, else to the post's page.
  const beside = path.posix.join(path.posix.dirname(post.file), pathOf(url))
  const target = (isRelative(url) && !/^[?#]/.test(url) && blog.find(beside)) || blog.find(name)
  if (target) return toPost(url, target, /#.*$/s.exec(url)?.[0] ?? '', post, blog)
  const isFile = path.posix.extname(page) !== ''
  if (isFile && (isRelative(url) || page.startsWith('/blog/'))) {
    const { destination } = blog.files.find(url, post)
    if (destination !== undefined) return destination === url ? {} : { destination }
  } else if (!isRelative(url)) return url.startsWith('/') ? { destination: absolute } : {}
  return {
    destination: absolute,
    message: `link: ${quote(url, 200)} leads to no ${isFile ? 'file' : 'page'} that is in the source`,
  }
}

function toPost(url: string, target: SourcePost, hash: string, post: SourcePost, blog: Blog): LinkVerdict {
  const anchor = decodedPath(hash.slice(1))
  const file = target === post && anchor !== '' ? '' : relativeTo(post.target, target.target)
  const isTop = url.startsWith('#') && /^(?:top)?$/i.test(anchor)
  if (isTop) return {}
  if (anchor === '' || blog.anchors(target).has(anchor)) return { destination: `${file}${hash}` }
  const message = `link: ${quote(url, 200)} leads to an anchor that ${file === '' ? 'the post' : target.file} does not have`
  return file === '' ? { isText: true, message } : { destination: file, message }
}
