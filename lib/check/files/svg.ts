import { isUtf8 } from 'node:buffer'
import { SaxesParser, type SaxesTagNS } from 'saxes'
import { placesOf, type Report, type RuleId } from '#lib/check/diagnostic.ts'
import { type Drawing, sizeOf } from '#lib/media/svg-size.ts'
import { clean, quote } from '#lib/text/message-format.ts'

const svgNamespace = 'http://www.w3.org/2000/svg'

/**
 * Reports the first mistake of a drawing. Pages show drawings as pictures, where no script runs and
 * nothing is loaded; in a tab of its own, a drawing could run scripts on hosts without headers.
 */
export function checkSvg(bytes: Uint8Array, report: Report): Drawing | undefined {
  const source = new TextDecoder().decode(bytes)
  const parser = new SaxesParser({ xmlns: true, position: true })
  let drawing: Drawing | undefined
  let isRefused = false
  const refuse = (rule: RuleId, at: number, message: string) => {
    isRefused = true
    report(rule, placesOf(source)(at), `SVG: ${message}`)
    throw new Error('The parser ends at the first mistake.')
  }
  parser.on('error', ({ message }) => {
    const why = clean(message.replace(/^\d+:\d+: /, '').replace(/\.$/, ''), 120)
    refuse(
      'picture/damaged',
      parser.position,
      `is not well-formed XML (${why}); export it again as SVG in UTF-8`,
    )
  })
  parser.on('opentag', (tag) => {
    const start = source.lastIndexOf('<', parser.position - 1)
    if (!drawing && (tag.local !== 'svg' || tag.uri !== svgNamespace)) {
      const found = `begins with ${quote(`<${tag.name}>`)}`
      refuse('picture/damaged', start, `${found}; write <svg xmlns="${svgNamespace}" …>`)
    }
    drawing ??= sizeOf(tag)
    const found = scriptIn(tag)
    if (found)
      refuse('svg/not-allowed', start, `${found} runs a script; remove it, or save it as .png`)
  })
  try {
    if (!isUtf8(bytes)) refuse('picture/damaged', 0, 'is not UTF-8; save it as UTF-8')
    parser.write(source).close()
    return drawing
  } catch (reason) {
    if (!isRefused) throw reason
    return undefined
  }
}

function scriptIn({ name, local, attributes }: SaxesTagNS) {
  if (/^script$/i.test(local)) return `the element ${quote(`<${name}>`)}`
  const run = Object.values(attributes).find(
    (one) => /^on/i.test(one.name) || /^[\s\p{Cc}]*javascript:/iu.test(one.value),
  )
  return run && quote(`${run.name}="${run.value}"`, 120)
}
