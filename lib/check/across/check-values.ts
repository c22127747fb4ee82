import { misleading } from '#lib/check/bytes/look-alike.ts'
import type { Values } from '#lib/check/front-matter/values.ts'
import type { Place, Report } from '#lib/check/place.ts'
import { quote } from '#lib/text/message-format.ts'
import { notEncrypted } from './addresses.ts'

/** Addresses in front matter and data files that could be encrypted, or lead elsewhere than they seem to. */
export function checkValues(values: Values, report: Report): void {
  const tell = (place: Place, key: string, text: string) => {
    if (!/^https?:\/\//.test(text) || !URL.canParse(text)) return
    const problem = misleading(text)
    const rule = problem ? 'front-matter/value-doubtful' : 'address/not-encrypted'
    const { message } = problem ?? notEncrypted(text) ?? {}
    if (message !== undefined) report(rule, place, `${key}: ${quote(text, 200)} ${message}`)
  }
  for (const [key, value] of values) {
    if (value.kind === 'text') tell(value, key, value.text)
    else if (value.kind === 'map') checkValues(value.values, report)
    else if (value.kind === 'list')
      for (const item of value.items) if (item.kind === 'map') checkValues(item.values, report)
  }
}
