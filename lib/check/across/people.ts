import type { ReportIn } from '#lib/check/finding.ts'
import { yamlList } from '#lib/check/front-matter/yaml.ts'
import { groupBy } from '#lib/group-by.ts'
import { quote } from '#lib/text/message-format.ts'
import { areNearNames, maintainerNamed } from '#lib/text/names.ts'
import { nearest } from '#lib/text/nearest.ts'
import type { Site } from './site-facts.ts'

type Person = Site['people'][number]
type Use = Site['texts'][number]

export function checkPeople({ people, texts }: Site, report: ReportIn) {
  // If two people had the same name, one would be credited with the other's posts.
  for (const name of texts.filter(({ place }) => /^Maintainer\.(name|alsoKnownAs)$/.test(place))) {
    const { path } = name.document
    const owner = people.find(({ file, names }) => file !== path && names.includes(name.text))
    const found = `${name.key}: ${quote(name.text)} is also a name in ${owner?.file}`
    const message = `${found}; keep it in one of the two files`
    // Two people may have the same name.
    const isName = name.key === 'name'
    const rule = isName ? 'front-matter/value-doubtful' : 'front-matter/value-wrong'
    if (owner) report(path)(rule, name, message)
  }
  const uses = texts.filter(({ place }) => /^Post\.authors?$/.test(place))
  const inPost = groupBy(uses, ({ document: { path }, text }) => {
    return `${path} ${maintainerNamed(text, people)?.handle ?? text}`
  })
  for (const [, ...again] of inPost.values())
    for (const use of again) {
      const message = `author: ${quote(use.text)} is here twice; keep one`
      report(use.document.path)('front-matter/value-doubtful', use, message)
    }
  // Longest names first, so that the shorter of two similar names is reported.
  const byName = [...groupBy(uses, ({ text }) => text)].sort(([a], [b]) => b.length - a.length)
  const sound: Use[] = []
  for (const [name, group] of byName) {
    const isHandle = name.startsWith('@') && !/[,;\s]/.test(name)
    const problem = isHandle ? problemOfHandle(name, people) : problemOfName(name, people, sound)
    if (!problem) sound.push(...group.slice(0, 1))
    const rule = name.startsWith('@') ? 'front-matter/value-wrong' : 'front-matter/value-doubtful'
    for (const use of problem ? group : [])
      report(use.document.path)(rule, use, `author: ${quote(name)} ${problem}`)
  }
}

function problemOfHandle(name: string, people: readonly Person[]) {
  const handle = name.slice(1).toLowerCase()
  const person = maintainerNamed(name, people)
  if (person?.handle.toLowerCase() === handle) return undefined
  if (person) return `is a former handle; write '@${person.handle}'`
  const handles = people.map((one) => one.handle)
  const near = nearest(handle, handles)
  const advice = near ? `write '@${near}'` : "write the person's name"
  return `is not a maintainer; ${advice}, or add maintainers/${handle}.md`
}

function problemOfName(name: string, people: readonly Person[], others: readonly Use[]) {
  if (maintainerNamed(name, people)) return undefined
  const several = name.split(/[,;]|\s(?:and|&|\+)\s/).flatMap((part) => part.trim() || [])
  if (several.length > 1) {
    const written = several.map((one) => {
      const handle = nearPerson(one, people)?.handle
      return handle ? `@${handle}` : one
    })
    const authors = `authors: ${yamlList(written.join(','))}`
    return `looks like several people; write ${authors} in place of author`
  }
  const same = nearPerson(name, people)
  if (same) {
    const advice = `write '@${same.handle}', or add this name to alsoKnownAs in ${same.file}`
    return `is most likely the maintainer ${quote(same.names[0] ?? same.handle)}; ${advice}`
  }
  const longer = others.find(({ text }) => areNearNames(name, text))
  if (!longer) return undefined
  const likely = `${quote(longer.text, 100)} (${longer.document.path}:${longer.line})`
  return `is most likely ${likely}; write the same name in both files`
}

function nearPerson(name: string, people: readonly Person[]): Person | undefined {
  return people.find(({ names, handle }) =>
    [...names, handle].some((other) => areNearNames(name, other)),
  )
}
