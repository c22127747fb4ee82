import { groupBy, mostFrequent } from '#lib/group-by.ts'
import { nameSlug } from '#lib/text/slug.ts'
import { type PlainValue, textsIn } from '#tools/import/yaml/plain-values.ts'

/** The tags of a post; stray quotes, brackets and double ones left out. */
export function tagsIn(values: ReadonlyMap<string, PlainValue>): string[] {
  const tags = new Map<string, string>()
  for (const written of textsIn(values, 'tags')) {
    const tag = written.replace(/["“”`[\]]|^[\s']+|[\s']+$/g, '').replace(/\s+/g, ' ')
    if (nameSlug(tag) !== '' && !tags.has(tag.toLowerCase())) tags.set(tag.toLowerCase(), tag)
  }
  return [...tags.values()]
}

/** Makes the function that gives a tag in the spelling that most posts use, where they differ by case alone. */
export function commonSpelling(lists: readonly (readonly string[])[]): (tag: string) => string {
  const uses = groupBy(lists.flat(), (tag) => tag.toLowerCase())
  return (tag) => mostFrequent(uses.get(tag.toLowerCase()) ?? []) ?? tag
}
