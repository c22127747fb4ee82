import { Parser } from 'htmlparser2'

/** Types of data that a browser never runs, such as JSON-LD: no policy asks for their hash. */
const data = /json$/

/**
 * The texts of the inline scripts in a page's head, speculation rules among them, in order. What stands in the body could
 * have come from content: it gets no hash, so a browser does not run it.
 */
export function inlineScripts(html: string): string[] {
  const texts: string[] = []
  let text: string | undefined
  let isHead = true
  const parser = new Parser({
    onopentag(name, { src, type = '' }) {
      if (name === 'body') isHead = false
      if (isHead && name === 'script' && src === undefined && !data.test(type)) text = ''
    },
    ontext(part) {
      if (text !== undefined) text += part
    },
    onclosetag(name) {
      if (name === 'head') isHead = false
      if (text !== undefined) texts.push(text)
      text = undefined
    },
  })
  parser.end(html)
  return texts
}
