import { Parser } from 'htmlparser2'

/** Types of data that a browser never runs, such as JSON-LD: no policy asks for their hash. */
const data = /json$/

/** The texts of a page's inline scripts, speculation rules among them, in order. */
export function inlineScripts(html: string): string[] {
  const texts: string[] = []
  let text: string | undefined
  const parser = new Parser({
    onopentag(name, { src, type = '' }) {
      if (name === 'script' && src === undefined && !data.test(type)) text = ''
    },
    ontext(part) {
      if (text !== undefined) text += part
    },
    onclosetag() {
      if (text !== undefined) texts.push(text)
      text = undefined
    },
  })
  parser.end(html)
  return texts
}
