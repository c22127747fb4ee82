import path from 'node:path'
import { httpsForm } from '#lib/check/across/https-hosts.ts'
import { quote } from '#lib/text/message-format.ts'
import { trimEnd } from '#lib/text/trim.ts'
import {
  type Blog,
  decodedPath,
  encodePath,
  oldAddress,
  oldPath,
  oldSite,
  relativeTo,
  type SourcePost,
} from '#tools/import/hugo/blog.ts'

/**
 * What becomes of a link: another destination, the bare text where it leads nowhere, or nothing where both are
 * undefined. `message` says what is wrong with it in the source, `isFixed` that it is right now.
 */
export type LinkVerdict = { destination?: string; isText?: boolean; message?: string; isFixed?: boolean }

/** What is said of an address that is rewritten since its host is known to encrypt. */
export const encrypted = 'http:// is https:// here, since the host encrypts'

/** Judges a destination as a browser on the old site would have followed it. */
export function judgeLink(url: string, post: SourcePost, blog: Blog): LinkVerdict {
  const verdict = judge(url, post, blog)
  const https = verdict.isText ? undefined : httpsForm(verdict.destination ?? url)
  if (https === undefined) return verdict
  const note: LinkVerdict = verdict.message === undefined ? { message: `link: ${encrypted}`, isFixed: true } : {}
  return { ...verdict, ...note, destination: https }
}

function judge(url: string, post: SourcePost, blog: Blog): LinkVerdict {
  const bare = url.replace(/[\p{Cc}\s]/gu, '')
  if (bare === '') return { isText: true, message: 'link: has no destination' }
  if (bare.startsWith('#')) return judgeOwnAnchor(url, post, blog)
  const old = oldPath(bare)
  if (old) return judgeOldPage(bare, old, post, blog)
  const scheme = /^([^:/?#]*):/.exec(bare)?.[1]?.toLowerCase()
  if (scheme === 'mailto') return {}
  if (scheme === 'http' || scheme === 'https') {
    if (URL.canParse(bare) && !/[\\<>"]/.test(bare)) return bare === url ? {} : { destination: bare }
    return { isText: true, message: `link: ${quote(url, 200)} is not a whole address` }
  }
  if (bare.startsWith('//'))
    return URL.canParse(`https:${bare}`)
      ? { destination: `https:${bare}` }
      : { isText: true, message: `link: ${quote(url, 200)} is not a whole address` }
  const host = /^(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|io|net|dev|sh)(?=[:/]|$)/i.exec(bare)?.[0]
  if (host !== undefined) {
    const whole = `https://${host}${bare.slice(host.length).replace(/^:(?!\d)/, '/')}`
    const destination = URL.canParse(whole) ? whole : `https://${host}`
    return { destination, message: `link: ${quote(url, 200)} had no 'https://' in front`, isFixed: true }
  }
  if (scheme !== undefined)
    return {
      isText: true,
      message: `link: ${quote(url, 200)} has the scheme ${quote(`${scheme}:`)}, which leads nowhere`,
    }
  return judgeRelative(bare, post, blog)
}

function judgeOwnAnchor(url: string, post: SourcePost, blog: Blog): LinkVerdict {
  const anchor = decodedPath(url.slice(url.indexOf('#') + 1))
  if (anchor === '' || anchor.toLowerCase() === 'top' || blog.anchors(post).has(anchor)) return {}
  return { isText: true, message: `link: ${quote(url, 200)} leads to an anchor that the post does not have` }
}

function judgeOldPage(
  url: string,
  { path: page, search, hash }: { path: string; search: string; hash: string },
  post: SourcePost,
  blog: Blog,
): LinkVerdict {
  const absolute = `${oldSite}${encodePath(page)}${search}${hash}`
  if (page === '/blog/' || page === '/blog') return { destination: `/blog/${hash}` }
  const [, section, name, ...rest] = page.split('/')
  if (section === 'blog' && name) {
    const file = rest.filter((part) => part !== '').join('/')
    const target = blog.find(name)
    if (target && (file === '' || file === 'index.html')) return toPost(url, target, hash, post, blog)
    if (file !== '' && path.posix.extname(file) !== '') return judgeFile(url, absolute, post, blog)
  }
  // What only the old site has: written whole already, it stays as it is.
  return url.startsWith('/') ? { destination: absolute } : {}
}

function toPost(url: string, target: SourcePost, hash: string, post: SourcePost, blog: Blog): LinkVerdict {
  const anchor = decodedPath(hash.slice(1))
  const file = target === post && anchor !== '' ? '' : relativeTo(post.target, target.target)
  if (anchor === '' || blog.anchors(target).has(anchor)) return { destination: `${file}${anchor === '' ? '' : hash}` }
  const message = `link: ${quote(url, 200)} leads to an anchor that ${target.file} does not have`
  return file === '' ? { isText: true, message } : { destination: file, message }
}

/** Beside the post, or where a browser would have gone from the page that the post was. */
function judgeRelative(url: string, post: SourcePost, blog: Blog): LinkVerdict {
  const [written = '', hash = ''] = [url.replace(/[?#].*$/s, ''), /#.*$/s.exec(url)?.[0]]
  const beside = path.posix.join(path.posix.dirname(post.file), decodedPath(written))
  const sibling = blog.find(trimEnd(beside.replace(/^\.\.\/+/, ''), /\//))
  if (sibling) return toPost(url, sibling, hash, post, blog)
  const file = blog.files.find(written, post)
  if (file.kind === 'file') return file.destination === written ? {} : { destination: `${file.destination}${hash}` }
  const { href } = new URL(URL.canParse(url, oldAddress(post)) ? url : '', oldAddress(post))
  const old = oldPath(href)
  const target = old && /^\/blog\/([^/]+)\/?$/.exec(old.path)?.[1]
  const other = target === undefined ? undefined : blog.find(target)
  if (other) return toPost(url, other, hash, post, blog)
  const thing = path.posix.extname(written) === '' ? 'page' : 'file'
  return { destination: href, message: `link: ${quote(url, 200)} leads to no ${thing} that is in the source` }
}

function judgeFile(url: string, absolute: string, post: SourcePost, blog: Blog): LinkVerdict {
  const file = blog.files.find(url, post)
  return file.kind === 'file'
    ? { destination: file.destination }
    : { destination: absolute, message: `link: ${quote(url, 200)} leads to a file that is not in the source` }
}
