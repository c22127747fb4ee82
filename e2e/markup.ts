import { Parser } from 'htmlparser2'

/** Classes that a page makes of its own style attributes, numbered anew in each. */
const ownClass = /^_\d+$/

/** What drawings are made of; axe looks at no more than their names. */
const shapes = new Set(['circle', 'g', 'line', 'path', 'rect'])

/**
 * The places of a page's markup, such as 'ul.rows > li [class id]': each tag with its classes, its role and the names of
 * its attributes, below that of its parent. What a style sheet does to a place it does to it on every page.
 */
export function placesOf(html: string): Set<string> {
  const places = new Set<string>()
  const open: string[] = []
  const parser = new Parser({
    onopentag(tag, attributes) {
      const classes = (attributes.class ?? '').split(/\s+/).filter((name) => name !== '' && !ownClass.test(name))
      const element = [tag, ...classes.sort()].join('.') + (attributes.role ? `(${attributes.role})` : '')
      if (!shapes.has(tag) && attributes['aria-hidden'] === undefined)
        places.add(`${open.at(-1) ?? ''} > ${element} [${Object.keys(attributes).sort().join(' ')}]`)
      open.push(element)
    },
    onclosetag: () => void open.pop(),
  })
  parser.write(html)
  parser.end()
  return places
}

/** Those of some pages, in order, that hold a place of markup which none before them holds. */
export function withNewPlaces<Page>(pages: readonly Page[], htmlOf: (page: Page) => string): Set<Page> {
  const seen = new Set<string>()
  return new Set(
    pages.filter((page) => {
      const before = seen.size
      for (const place of placesOf(htmlOf(page))) seen.add(place)
      return seen.size > before
    }),
  )
}
