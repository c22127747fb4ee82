import { Parser } from 'htmlparser2'

/** Elements within a line; all others end a word. */
const inline = new Set('a abbr b cite code del em i ins kbd mark q s small span strong sub sup u var'.split(' '))

/** Elements whose text is no part of what a reader reads. */
const unread = new Set(['script', 'style', 'svg', 'template'])

/** The words of HTML as a reader sees them, in one line: 'a<br>b' gives 'a b', 'a<b>b</b>' gives 'ab'. */
export function plainText(html: string): string {
  let text = ''
  let depth = 0
  const isUnread = (name: string, { class: classes }: Record<string, string>): boolean =>
    unread.has(name) || classes === 'anchor'
  const parser = new Parser({
    onopentag(name, attributes) {
      if (depth > 0 || isUnread(name, attributes)) depth++
      if (!inline.has(name)) text += ' '
    },
    ontext(part) {
      if (depth === 0) text += part
    },
    onclosetag(name) {
      if (depth > 0) depth--
      if (!inline.has(name)) text += ' '
    },
  })
  parser.end(html)
  return text.replace(/\s+/g, ' ').trim()
}
