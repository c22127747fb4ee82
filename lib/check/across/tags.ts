import type { CheckedDocument } from '#lib/check/document.ts'
import { type Text, textsOf } from '#lib/check/front-matter/values.ts'
import type { ReportIn } from '#lib/check/place.ts'
import { groupBy } from '#lib/group-by.ts'
import { routes } from '#lib/site/routes.ts'
import { quote } from '#lib/text/message-format.ts'
import { distance } from '#lib/text/nearest.ts'
import { nameSlug } from '#lib/text/slug.ts'

type Use = Text & { file: string }

/**
 * Finds tags that are most likely one, since they share an address or differ by one letter of a long word, and tags that
 * are two but share an address, such as C and C++.
 */
export function checkPostTags(posts: readonly CheckedDocument[], report: ReportIn): void {
  const all: Use[] = []
  for (const { path: file, values } of posts) {
    const own = new Set<string>()
    for (const tag of textsOf(values, 'tags')) {
      if (own.has(tag.text)) report(file)('post/tag-doubtful', tag, `tags: ${quote(tag.text)} is here twice; keep one`)
      own.add(tag.text)
      all.push({ ...tag, file })
    }
  }
  // The spelling that most posts use is the one to follow; of equals, the first that was seen.
  const spellings = [...groupBy(all, ({ text }) => text)].sort(([, a], [, b]) => b.length - a.length)
  const findSpelling = createFinder()
  const pages = new Map<string, Use>()
  for (const [tag, uses] of spellings) {
    const slug = nameSlug(tag)
    const [first] = uses
    const owner = pages.get(slug)
    if (first && slug !== '' && !owner) pages.set(slug, first)
    if (owner && signs(owner.text) !== signs(tag)) {
      const theirs = `${quote(owner.text)} (${owner.file}:${owner.line})`
      for (const use of uses)
        report(use.file)(
          'post/tag-wrong',
          use,
          `tags: ${quote(tag)} makes the address ${routes.tag(tag)}, which is that of ${theirs}; write that, or another word, since signs are left out of addresses`,
        )
    }
    const better = findSpelling(tag)
    if (better === undefined) continue
    for (const use of uses)
      report(use.file)(
        'post/tag-doubtful',
        use,
        `tags: ${quote(tag)} is most likely ${quote(better)}, as other posts write it; write ${quote(better)}`,
      )
  }
}

/** The signs of a name that make it another one, though they are not in its address: C, C++ and C#. */
function signs(name: string): string {
  return (name.match(/[\p{Sm}\p{Sc}#*%@]/gu) ?? []).join('')
}

/** Characters beyond which words are not compared by letter, and words of one form that are compared. */
const longest = 60
const most = 50

/**
 * Makes a function that gives the first earlier word that a word most likely stands for. Two words that differ by one
 * letter, or by two that change places, have a form in common when one letter is left out of each; so each word is
 * compared with few others, however many there are.
 */
function createFinder(): (word: string) => string | undefined {
  const byAddress = new Map<string, { word: string; place: number }>()
  const byForm = new Map<string, { word: string; place: number }[]>()
  let place = 0
  return (word) => {
    const lower = word.toLowerCase()
    const address = nameSlug(word) + signs(word)
    const candidates = [byAddress.get(address)]
    const isWord = lower.length >= 6 && lower.length <= longest && !/\d/.test(lower)
    const forms = isWord
      ? new Set([lower, ...Array.from(lower, (_, at) => lower.slice(0, at) + lower.slice(at + 1))])
      : []
    for (const form of forms) {
      const near = byForm.get(form)?.find((other) => distance(lower, other.word.toLowerCase()) === 1)
      candidates.push(near)
    }
    const entry = { word, place: place++ }
    if (!byAddress.has(address)) byAddress.set(address, entry)
    for (const form of forms) {
      const sharing = byForm.get(form)
      if (sharing && sharing.length < most) sharing.push(entry)
      else if (!sharing) byForm.set(form, [entry])
    }
    const found = candidates.filter((other) => other !== undefined)
    return found.sort((a, b) => a.place - b.place)[0]?.word
  }
}
