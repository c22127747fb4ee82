import path from 'node:path'
import { httpsForm } from '#lib/check/across/https-hosts.ts'
import { quote } from '#lib/text/message-format.ts'
import { decodedPath, encodePath, isRelative, oldSite, oldUrl, pathOf, relativeTo, type SourcePost } from './blog.ts'
import type { Blog } from './files.ts'

/** Where a link leads on this site, and what was wrong in the source. Without `url` it leads nowhere: only its text stays. */
type LinkVerdict = { url?: string; fault?: string | undefined; note?: string }

/** Judges a destination by where a browser on the old site would have gone. */
export function judgeLink(url: string, post: SourcePost, blog: Blog): LinkVerdict {
  const verdict = judge(url.trim(), post, blog)
  const https = httpsForm(verdict.url ?? '')
  if (https === undefined) return verdict
  return { note: 'http:// is https:// here, since the host encrypts', ...verdict, url: https }
}

function judge(url: string, post: SourcePost, blog: Blog): LinkVerdict {
  const quoted = quote(url, 200)
  const host = /^(?:[a-z0-9-]+\.)+(?:com|org|io|net|dev|sh)(?=[:/]|$)/i.exec(url)?.[0]
  if (host !== undefined) {
    const whole = `https://${host}${url.slice(host.length).replace(/^:(?!\d)/, '/')}`
    return { url: whole, note: `${quoted} had no 'https://' in front` }
  }
  const old = oldUrl(url, post)
  if (url === '' || !old || !/^(?:https?|mailto):$/.test(old.protocol))
    return { fault: `${quoted} is no address of a page, and leads nowhere` }
  if (old.host !== 'falco.org') return { url }
  const page = decodedPath(old.pathname)
  if (/^\/blog\/?$/.test(page)) return { url: `/blog/${old.hash}` }
  // Relative to the post's file, else to the post's page.
  const beside = path.posix.join(path.posix.dirname(post.file), pathOf(url))
  const name = /^\/blog\/([^/]+)\/?(?:index\.html)?$/.exec(page)?.[1] ?? ''
  const target = (isRelative(url) && !/^[?#]/.test(url) && blog.find(beside)) || blog.find(name)
  if (target) return toPost(url, target, post, blog)
  const isFile = path.posix.extname(page) !== ''
  const { destination } = isFile ? blog.files.find(url, post) : {}
  if (destination !== undefined) return { url: destination }
  const isLost = isRelative(url) || (isFile && page.startsWith('/blog/'))
  const whole = /^https?:/i.test(url) ? url : `${oldSite}${encodePath(page)}${old.search}${old.hash}`
  return { url: whole, fault: isLost ? `${quoted} leads to no file that is in the source` : undefined }
}

function toPost(url: string, target: SourcePost, post: SourcePost, blog: Blog): LinkVerdict {
  const hash = /#.*$/s.exec(url)?.[0] ?? ''
  const anchor = decodedPath(hash.slice(1))
  const file = target === post && anchor !== '' ? '' : relativeTo(post.target, target.target)
  // GitHub's ids may end in a hyphen, for a character that is left out.
  const found = [hash, hash.replace(/-+$/, '')].find((one) => blog.anchors(target).has(decodedPath(one.slice(1))))
  if (anchor === '' || found !== undefined) return { url: `${file}${found ?? hash}` }
  const fault = `${quote(url, 200)} leads to an anchor that ${file === '' ? 'the post' : target.file} does not have`
  return file === '' ? { fault } : { url: file, fault }
}
