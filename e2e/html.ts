import { DomUtils, parseDocument } from 'htmlparser2'

const elementsOf = (html: string) => DomUtils.getElementsByTagName('*', parseDocument(html))

export const mainText = (html: string) =>
  DomUtils.textContent(DomUtils.getElementsByTagName('main', parseDocument(html)))

export function metaOf(html: string) {
  const metas = elementsOf(html).filter(({ name }) => name === 'meta')
  const found = new Map(
    metas.map(({ attribs: { property, name, content } }) => [property ?? name, content]),
  )
  return (name: string) => found.get(name) ?? ''
}

export function thingsOf(html: string): Record<string, object> {
  const scripts = html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)
  const things: { '@type': string }[] = [...scripts].flatMap(([, json = '']) => {
    const data = JSON.parse(json)
    return data['@graph'] ?? data
  })
  return Object.fromEntries(things.map((thing) => [thing['@type'], thing]))
}

export function readLinks(html: string) {
  const elements = elementsOf(html)
  const links = elements.flatMap(({ name: tag, attribs }) => {
    const { href, src, poster, action, srcset, content = '' } = attribs
    const isAddress = /^(?:og:url|og:image|twitter:image)$/.test(
      attribs.property ?? attribs.name ?? '',
    )
    const addresses = [
      ...[href, src, poster, action],
      ...(srcset?.split(',') ?? []).map((part) => part.trim().split(/\s+/)[0]),
      isAddress ? content : undefined,
      attribs['http-equiv'] ? /^\s*\d+\s*;\s*url=(.*)$/i.exec(content)?.[1] : undefined,
    ]
    return addresses.flatMap((address) => (address === undefined ? [] : { tag, address }))
  })
  return { links, ids: new Set(elements.flatMap(({ attribs: { id } }) => id ?? [])) }
}

export type PageLinks = ReturnType<typeof readLinks>

export function referencesOf(html: string) {
  const style = [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)]
    .map(([, style = '']) => style)
    .join('\n')
  const typefaces = style.match(/(?<=url\()[^)\s]+\.woff2(?=\))/g) ?? []
  const elements = elementsOf(html)
  const linked = (rel: string) =>
    elements.flatMap(({ name, attribs }) =>
      name === 'link' && attribs.rel?.split(' ').includes(rel) ? (attribs.href ?? []) : [],
    )
  const scripts = elements.flatMap(({ name, attribs }) =>
    name === 'script' ? (attribs.src ?? []) : [],
  )
  return {
    styles: linked('stylesheet'),
    scripts: [...new Set([...scripts, ...linked('modulepreload')])],
    typefaces,
  }
}
