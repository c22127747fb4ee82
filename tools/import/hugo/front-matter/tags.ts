import { groupBy, mostFrequent } from '#lib/group-by.ts'
import { nameSlug } from '#lib/text/slug.ts'
import { trim } from '#lib/text/trim.ts'
import type { PlainValue } from '#tools/import/yaml/plain-values.ts'

/** The words of a value that is a list, or a text with commas; stray quotes, brackets and double ones left out. */
export function tagsIn(...values: (PlainValue | undefined)[]): string[] {
  const tags: string[] = []
  for (const value of values) {
    const written = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : []
    for (const item of written) {
      if (typeof item !== 'string') continue
      const tag = trim(item.replace(/["“”`[\]]/g, ''), /[\s']/).replace(/\s+/g, ' ')
      if (nameSlug(tag) !== '' && !tags.some((other) => other.toLowerCase() === tag.toLowerCase())) tags.push(tag)
    }
  }
  return tags
}

/** Makes the function that gives a tag in the spelling that most posts use, where they differ by case alone. */
export function commonSpelling(lists: readonly (readonly string[])[]): (tag: string) => string {
  const uses = groupBy(lists.flat(), (tag) => tag.toLowerCase())
  return (tag) => mostFrequent(uses.get(tag.toLowerCase()) ?? []) ?? tag
}
