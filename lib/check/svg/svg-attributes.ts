import type { SaxesAttributeNS, SaxesTagNS } from 'saxes'
import { readAddress } from '#lib/check/across/addresses.ts'
import type { RuleId } from '#lib/check/rules.ts'
import { quote } from '#lib/text/message-format.ts'
import { checkCss } from './svg-css.ts'
import {
  isNote,
  labels,
  numbers,
  styles,
  svgNamespace,
  timings,
  xlinkAttributes,
  xlinkNamespace,
  xmlAttributes,
  xmlNamespace,
  xmlnsNamespace,
} from './svg-names.ts'

type ReportRule = (rule: RuleId, message: string) => void

/** Reports an attribute that is not on the lists, or whose value leads out of the file. */
export function checkAttribute(
  tag: SaxesTagNS,
  { name, local, uri, value }: SaxesAttributeNS,
  report: ReportRule,
): void {
  const refuse = (): void =>
    report(
      'svg/attribute-not-allowed',
      `SVG: the attribute ${quote(name)} of ${quote(`<${tag.name}>`)} is not allowed in a picture; remove it`,
    )
  if (/^on/i.test(local) && uri !== xmlnsNamespace) {
    return report(
      'svg/attribute-not-allowed',
      `SVG: the handler ${quote(name)} of ${quote(`<${tag.name}>`)} is not allowed in a picture; remove it`,
    )
  }
  if (uri === xmlnsNamespace || isNote(uri)) return
  if (uri === xmlNamespace) return xmlAttributes.has(local) ? undefined : refuse()
  if (uri === xlinkNamespace && local !== 'href') return xlinkAttributes.has(local) ? undefined : refuse()
  // Notes of a drawing program are of no meaning to a browser, so their attributes are not either.
  if (tag.uri !== svgNamespace) return
  if (local === 'href' && (uri === xlinkNamespace || uri === '')) return checkHref(tag, name, value, report)
  if (uri !== '') return refuse()
  if (local === 'attributeName') {
    if (!styles.has(value) && !numbers.has(value))
      report('svg/attribute-not-allowed', `SVG: an animation of ${quote(value)} is not allowed in a picture; remove it`)
  } else if (local === 'style') checkCss(value, (_, message) => report('svg/style-not-allowed', message))
  else if (/^(?:data|aria)-[\w.-]+$/.test(local) || labels.has(local)) return
  else if (!styles.has(local) && !numbers.has(local) && !timings.has(local)) refuse()
  // Each of these may be a style, to which only a bracket gives a way to load.
  else if (value.includes('(')) checkCss(value, (_, message) => report('svg/style-not-allowed', message))
}

/** What an address may lead to: a part of the file or a picture within it, and from `<a>` a page for a reader. */
function checkHref({ local }: SaxesTagNS, name: string, value: string, report: ReportRule): void {
  const address = value.trim()
  if (address === '' || address.startsWith('#')) return
  if (local === 'a') {
    const read = readAddress(value, 'SVG')
    if (read.kind === 'wrong') return report(read.rule, read.message)
    if (read.kind === 'outside') return
    return report(
      'svg/link-relative',
      `SVG: ${quote(`${name}="${value}"`)} leads to a place that depends on where the drawing lies; write an address that begins with https://`,
    )
  }
  const isPicture = local === 'image' || local === 'feImage'
  if (isPicture && /^data:image\/(?:png|jpe?g|gif|webp);base64,[A-Za-z0-9+/=\s]*$/.test(address)) return
  report(
    'svg/leads-elsewhere',
    `SVG: ${quote(`${name}="${value}"`)} of <${local}> leads out of the file, or to what is no picture of points; ${isPicture ? 'embed the picture as data:image/png;base64,…' : "refer to '#id' of the same file"}`,
  )
}
