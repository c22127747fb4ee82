import { sanitizeSchema } from '#lib/markdown/sanitize-schema.ts'

const tags = new Set(sanitizeSchema.tagNames ?? [])

/** True for elements that the sanitiser lets through. */
export function isAllowedTag(name: string): boolean {
  return tags.has(name)
}

/** `aria-label` and `ariaLabel`, `class` and `className` as one. */
function key(name: string): string {
  const bare = name.replaceAll('-', '').toLowerCase()
  return bare === 'classname' ? 'class' : bare === 'htmlfor' ? 'for' : bare
}

/** True for attributes that the sanitiser lets through; destinations are judged elsewhere. */
export function isAllowedAttribute(tag: string, name: string, value: string): boolean {
  const own = sanitizeSchema.attributes?.[tag] ?? []
  const definitions = [...own, ...(sanitizeSchema.attributes?.['*'] ?? [])]
  return definitions.some((definition) => {
    if (typeof definition === 'string') return key(definition) === key(name)
    const [property, ...values] = definition
    if (key(property) !== key(name)) return false
    if (values.length === 0) return true
    const words = key(name) === 'class' ? value.split(/\s+/).filter((word) => word !== '') : [value]
    return words.every((word) =>
      values.some((allowed) => (allowed instanceof RegExp ? allowed.test(word) : String(allowed) === word)),
    )
  })
}
