import { Parser } from 'htmlparser2'

/** Makes the function that says what a page's `<meta>` of a name or property holds; '' where there is none. */
export function metaOf(html: string): (name: string) => string {
  const found = new Map<string, string>()
  const parser = new Parser({
    onopentag(tag, { name, property, content = '' }) {
      if (tag === 'meta') found.set(property ?? name ?? '', content)
    },
  })
  parser.end(html)
  return (name) => found.get(name) ?? ''
}
