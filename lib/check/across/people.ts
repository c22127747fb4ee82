import { quote } from '#lib/text/message-format.ts'
import { areNearNames, maintainerNamed } from '#lib/text/names.ts'
import { nearest } from '#lib/text/nearest.ts'
import { reportTwice } from './check-values.ts'
import type { ReportValue, Site } from './site-facts.ts'

type Person = Site['people'][number]

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
  for (const use of uses) {
    const name = use.text
    const isHandle = name.startsWith('@')
    const problem = isHandle ? problemOfHandle(name, people) : problemOfName(name, people)
    if (problem) reportValue(use, problem, isHandle ? 'front-matter/value-wrong' : undefined)
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

function problemOfName(name: string, people: readonly Person[]) {
  if (maintainerNamed(name, people)) return undefined
  if (/[,;]|\s(?:and|&|\+)\s/.test(name))
    return 'looks like several people; write authors: [A Name, Another Name] in place of author'
  const same = people.find(({ names, handle }) =>
    [...names, handle].some((other) => areNearNames(name, other)),
  )
  if (!same) return undefined
  const likely = quote(same.names[0] ?? same.handle)
  const advice = `write '@${same.handle}', or add this name to alsoKnownAs in ${same.file}`
  return `is most likely the maintainer ${likely}; ${advice}`
}
