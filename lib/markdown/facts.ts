import { Parser } from 'htmlparser2'

/** A heading of a text: `depth` 2 for h2 and so on. */
export type Heading = { id: string; text: string; depth: number }

/** Every `href` of an HTML text, in order, own anchors of headings aside. */
export function linksOf(html: string): string[] {
  const links: string[] = []
  const parser = new Parser({
    onopentag(name, { href, class: names }) {
      if (name === 'a' && href && names !== 'anchor') links.push(href)
    },
  })
  parser.end(html)
  return links
}

/** Every `src` of the pictures in an HTML text, in order. */
export function picturesOf(html: string): string[] {
  const pictures: string[] = []
  const parser = new Parser({ onopentag: (name, { src }) => void (name === 'img' && src && pictures.push(src)) })
  parser.end(html)
  return pictures
}

/** Number of words in an HTML text; blocks of code do not count. */
export function wordsOf(html: string): number {
  let text = ''
  let openBlocks = 0
  const parser = new Parser({
    onopentag(name) {
      if (name === 'pre') openBlocks++
    },
    onclosetag(name) {
      if (name === 'pre') openBlocks--
    },
    ontext(value) {
      if (openBlocks === 0) text += `${value} `
    },
  })
  parser.end(html)
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’._-]*/gu)?.length ?? 0
}

/** The headings of an HTML text that have an id, h2 to h4, in order. */
export function headingsOf(html: string): Heading[] {
  const headings: Heading[] = []
  let open: Heading | undefined
  let inAnchor = false
  const parser = new Parser({
    onopentag(name, { id, class: names }) {
      const depth = /^h([2-4])$/.exec(name)?.[1]
      if (depth && id) open = { id, text: '', depth: Number(depth) }
      if (name === 'a' && names === 'anchor') inAnchor = true
    },
    ontext(value) {
      if (open && !inAnchor) open.text += value
    },
    onclosetag(name) {
      if (name === 'a') inAnchor = false
      if (open && name === `h${open.depth}`) {
        headings.push({ ...open, text: open.text.trim() })
        open = undefined
      }
    },
  })
  parser.end(html)
  return headings
}
