import { SaxesParser } from 'saxes'
import { svgNamespace } from '#lib/check/svg/svg-allowed.ts'
import { type Edit, splice } from '#tools/import/edits.ts'

/**
 * Fixes drawings of draw.io, which have each text twice, as HTML in `<foreignObject>` and as plain
 * text, and colours as `light-dark(a, b)`, which librsvg draws black.
 */
export function mendDrawing(bytes: Buffer): Buffer {
  const source = bytes.toString('utf8')
  const text = withPlainColours(
    splice(source, source.includes('foreignObject') ? htmlIn(source) : []),
  )
  return text === source ? bytes : Buffer.from(text)
}

type Open = { from: number; name: string; isProbe: boolean; html: Edit[]; others: Open[] }

/**
 * Edits that remove each `<foreignObject>` whose `<switch>` has another element to show, and
 * draw.io's note 'Text is not SVG', which browsers never show.
 */
function htmlIn(source: string) {
  const parser = new SaxesParser({ xmlns: true, position: true })
  const edits: Edit[] = []
  const open: Open[] = []
  let isXml = true
  parser.on('error', () => {
    isXml = false
  })
  parser.on('opentag', ({ local, uri, attributes, isSelfClosing }) => {
    open.push({
      from: source.lastIndexOf('<', parser.position - 1),
      name: uri === svgNamespace ? local : '',
      isProbe: local === 'g' && isSelfClosing && attributes.requiredFeatures !== undefined,
      html: [],
      others: [],
    })
  })
  parser.on('closetag', () => {
    const closed = open.pop()
    if (!closed) return
    const whole = { from: closed.from, to: parser.position, text: '' }
    if (closed.name === 'foreignObject') open.at(-1)?.html.push(whole)
    else open.at(-1)?.others.push(closed)
    if (closed.name !== 'switch') return
    if (closed.others[0]?.isProbe) edits.push(whole)
    else if (closed.others.length > 0) edits.push(...closed.html)
  })
  parser.write(source).close()
  return isXml ? edits : []
}

/** Pattern of a CSS value, which may contain functions: `var(--x, rgb(1, 2, 3))`. */
const value = String.raw`((?:[^(),]|\((?:[^()]|\([^()]*\))*\))+)`
const lightDark = new RegExp(String.raw`light-dark\(\s*${value},\s*${value}\)`, 'g')

function withPlainColours(source: string) {
  const [, scheme = ''] = /<svg\b[^>]*?\bcolor-scheme:\s*([\w ]+)/.exec(source) ?? []
  return source.replace(
    lightDark,
    scheme.includes('dark') && !scheme.includes('light') ? '$2' : '$1',
  )
}
