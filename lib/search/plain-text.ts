import { Parser } from 'htmlparser2'

/** Elements that may be inside a word; all others end it. */
const inline = new Set(
  'a abbr b code del em i ins kbd mark s small span strong sub sup wbr'.split(' '),
)

export type PlainText = { prose: string; code: string }

/** Splits HTML into prose and code, each as one line: 'a<br>b' is 'a b', 'a<b>b</b>' is 'ab'. */
export function plainText(html: string) {
  const found: PlainText = { prose: '', code: '' }
  let hiddenDepth = 0
  let codeDepth = 0
  const add = (text: string) => {
    found[codeDepth > 0 ? 'code' : 'prose'] += text
  }
  const parser = new Parser({
    onopentag(name, { class: classes }) {
      if (hiddenDepth > 0 || name === 'svg' || classes === 'anchor') hiddenDepth++
      if (!inline.has(name)) add(' ')
      if (name === 'pre') codeDepth++
    },
    ontext(text) {
      if (hiddenDepth === 0) add(text)
    },
    onclosetag(name) {
      if (hiddenDepth > 0) hiddenDepth--
      if (!inline.has(name)) add(' ')
      if (name === 'pre') codeDepth--
    },
  })
  parser.end(html)
  return { prose: oneLine(found.prose), code: oneLine(found.code) }
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
