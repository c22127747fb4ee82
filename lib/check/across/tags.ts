import type { CheckedDocument } from '#lib/check/document.ts'
import { textsOf } from '#lib/check/front-matter/values.ts'
import type { ReportIn } from '#lib/check/place.ts'
import { groupBy } from '#lib/group-by.ts'
import { quote } from '#lib/text/message-format.ts'
import { distance } from '#lib/text/nearest.ts'
import { nameSlug } from '#lib/text/slug.ts'

export function checkPostTags(documents: readonly CheckedDocument[], report: ReportIn) {
  const posts = documents.filter(({ collection }) => collection.name === 'Post')
  const uses = posts.flatMap(({ path: file, values }) =>
    textsOf(values, 'tags').map((tag) => ({ ...tag, file })),
  )
  for (const [, ...again] of groupBy(uses, ({ file, text }) => `${file}\n${text}`).values())
    for (const use of again)
      report(use.file)('post/tag-doubtful', use, `tags: ${quote(use.text)} is here twice; keep one`)
  const earlier: typeof uses = []
  // Treats the most frequent spelling as the right one; of equally frequent ones, the first.
  const spellings = [...groupBy(uses, ({ text }) => text)].sort(
    ([, a], [, b]) => b.length - a.length,
  )
  for (const [tag, group] of spellings) {
    const other = earlier.find(({ text }) => areNearTags(tag, text))
    const better = `${quote(other?.text ?? '')} (${other?.file}:${other?.line})`
    const message = `tags: ${quote(tag)} is most likely ${better}; write that, or another word`
    for (const use of other ? group : []) report(use.file)('post/tag-doubtful', use, message)
    earlier.push(...group.slice(0, 1))
  }
}

/** Whether two tags share an address, or are long and differ by one letter. */
function areNearTags(one: string, other: string) {
  const areLong = [one, other].every((word) => /^\D{6,}$/.test(word))
  const isNear = areLong && distance(one.toLowerCase(), other.toLowerCase()) === 1
  return isNear || nameSlug(one) === nameSlug(other)
}
