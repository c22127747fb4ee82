import { yamlList } from '#lib/check/front-matter/yaml.ts'
import { groupBy } from '#lib/group-by.ts'
import { quote } from '#lib/text/message-format.ts'
import { areNearNames, maintainerNamed } from '#lib/text/names.ts'
import { nearest } from '#lib/text/nearest.ts'
import { reportTwice } from './check-values.ts'
import type { ReportValue, Site } from './site-facts.ts'

type Person = Site['people'][number]
type Use = Site['texts'][number]

export function checkPeople({ people, texts }: Site, reportValue: ReportValue) {
  // If two people had the same name, one would be credited with the other's posts.
  for (const name of texts.filter(({ keyPath }) =>
    /^Maintainer\.(name|alsoKnownAs)$/.test(keyPath),
  )) {
    const owner = people.find(
      ({ file, names }) => file !== name.document.path && names.includes(name.text),
    )
    // Two people may share a name, which is a warning, but no name in `alsoKnownAs`.
    const rule = name.key === 'name' ? undefined : 'front-matter/value-wrong'
    if (owner)
      reportValue(name, `is also a name in ${owner.file}; keep it in one of the two files`, rule)
  }
  const uses = texts.filter(({ keyPath }) => /^Post\.authors?$/.test(keyPath))
  reportTwice(uses, ({ text }) => maintainerNamed(text, people)?.handle ?? text, reportValue)
  // Longest names first, so that the shorter of two similar names is reported.
  const byName = [...groupBy(uses, ({ text }) => text)].sort(([a], [b]) => b.length - a.length)
  const sound: Use[] = []
  for (const [name, group] of byName) {
    const isHandle = name.startsWith('@') && !/[,;\s]/.test(name)
    const problem = isHandle ? problemOfHandle(name, people) : problemOfName(name, people, sound)
    if (!problem) {
      sound.push(...group.slice(0, 1))
      continue
    }
    const rule = name.startsWith('@') ? 'front-matter/value-wrong' : undefined
    for (const use of group) reportValue(use, problem, rule)
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
  const near = (one: string) =>
    people.find(({ names, handle }) => [...names, handle].some((other) => areNearNames(one, other)))
  const several = name.split(/[,;]|\s(?:and|&|\+)\s/).flatMap((part) => part.trim() || [])
  if (several.length > 1) {
    const written = several.map((one) => near(one)?.handle.replace(/^/, '@') ?? one)
    const authors = `authors: ${yamlList(written.join(','))}`
    return `looks like several people; write ${authors} in place of author`
  }
  const same = near(name)
  if (same) {
    const likely = quote(same.names[0] ?? same.handle)
    const advice = `write '@${same.handle}', or add this name to alsoKnownAs in ${same.file}`
    return `is most likely the maintainer ${likely}; ${advice}`
  }
  const longer = others.find(({ text }) => areNearNames(name, text))
  const at = `(${longer?.document.path}:${longer?.line})`
  return longer && `is most likely ${quote(longer.text)} ${at}; write the same name in both files`
}
