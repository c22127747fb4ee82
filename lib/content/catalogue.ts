import { currentMaintainers } from '#lib/content/projects/maintainers.ts'
import { yearOf } from '#lib/site/dates.ts'
import { site } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { byCodeUnit, byName, groupBy } from '#lib/text/collation.ts'
import { capital } from '#lib/text/message-format.ts'
import { priorities } from '#schema/catalogue.ts'
import { cachedQuery, contentIndex } from './read-index.ts'

/** `people` are the current maintainers of the plugin's folder in falcosecurity/plugins. */
export const plugins = cachedQuery(async () => {
  const [document] = (await contentIndex()).plugins
  const everyone = await currentMaintainers()
  const list = (document?.plugins ?? []).map((plugin) => {
    const path = plugin.url.replace(`${site.organisation}/`, '')
    return {
      ...plugin,
      extractsFrom: plugin.extractsFrom ?? [],
      maintainers: plugin.maintainers ?? [],
      path: routes.plugin(plugin.name),
      people: everyone.filter(({ projects }) => projects.some((one) => one.path === path)),
    }
  })
  return { asOf: document?.asOf, plugins: list.sort((a, b) => byName(a.name, b.name)) }
})

export type Plugin = Awaited<ReturnType<typeof plugins>>['plugins'][number]

/** The tactics of MITRE ATT&CK, in the order of its matrix: https://attack.mitre.org */
const tactics = [
  'reconnaissance',
  'resource_development',
  'initial_access',
  'execution',
  'persistence',
  'privilege_escalation',
  'defense_evasion',
  'credential_access',
  'discovery',
  'lateral_movement',
  'collection',
  'command_and_control',
  'exfiltration',
  'impact',
]

const unique = (values: readonly string[]) => [...new Set(values)]
const isTactic = (tag: string) => tag.startsWith('mitre_')
const nameOfTactic = (tactic: string) => capital(tactic.replaceAll('_', ' '))

export const falcoRules = cachedQuery(async () => {
  const [document] = (await contentIndex()).rules
  const list = (document?.rules ?? []).map(({ tags = [], enabled = true, ...rule }) => {
    const file = rule.maturity === 'stable' ? 'falco' : `falco-${rule.maturity}`
    return {
      ...rule,
      enabled,
      // ATT&CK tags: `mitre_persistence` or `TA0003` for a tactic, `T1059` for a technique.
      tags: tags.filter((tag) => !isTactic(tag) && !/^TA?\d{4}/.test(tag)),
      tactics: tags.filter(isTactic).map((tag) => nameOfTactic(tag.replace('mitre_', ''))),
      techniques: tags.filter((tag) => /^T\d{4}/.test(tag)),
      path: routes.rule(rule.name),
      url: `${site.organisation}/rules/blob/main/rules/${file}_rules.yaml`,
    }
  })
  return { asOf: document?.asOf, rules: list }
})

export type Rule = Awaited<ReturnType<typeof falcoRules>>['rules'][number]

/** Rules without a technique are in the group `''`. */
export const attackMatrix = cachedQuery(async () => {
  const { rules: all } = await falcoRules()
  return tactics.map(nameOfTactic).map((tactic) => {
    const own = all.filter(({ tactics }) => tactics.includes(tactic))
    const ids = ({ techniques }: Rule) => (techniques.length > 0 ? techniques : [''])
    const techniques = unique(own.flatMap(ids))
      .sort(byCodeUnit)
      .map((technique) => ({
        technique,
        url: technique && `https://attack.mitre.org/techniques/${technique.replace('.', '/')}/`,
        rules: own.filter((rule) => ids(rule).includes(technique)),
      }))
    return { tactic, rules: own, techniques }
  })
})

export const ruleFacets = cachedQuery(async () => {
  const { rules: all } = await falcoRules()
  const rows = await attackMatrix()
  return [
    ['Tactic', rows.flatMap(({ tactic, rules }) => (rules.length > 0 ? tactic : []))],
    ['Technique', unique(all.flatMap(({ techniques }) => techniques)).sort(byCodeUnit)],
    ['Maturity', unique(all.map(({ maturity }) => maturity))],
    ['Priority', priorities.filter((one) => all.some(({ priority }) => priority === one))],
  ] satisfies [facet: string, values: string[]][]
})

/** Outputs of falcosidekick, the largest category first. */
export const outputs = cachedQuery(async () => {
  const [document] = (await contentIndex()).outputs
  const groups = [...groupBy(document?.outputs ?? [], ({ category }) => category)].map(
    ([category, outputs]) => ({
      category,
      outputs: outputs.toSorted((a, b) => byName(a.name, b.name)),
    }),
  )
  groups.sort((a, b) => b.outputs.length - a.outputs.length || byName(a.category, b.category))
  return { asOf: document?.asOf, groups, outputs: groups.flatMap(({ outputs }) => outputs) }
})

export const adopters = cachedQuery(async () => {
  const [document] = (await contentIndex()).adopters
  const list = (document?.adopters ?? []).toSorted((a, b) => byName(a.name, b.name))
  const oldestFirst = list.toSorted((a, b) => byCodeUnit(a.since, b.since))
  const years = [...groupBy(oldestFirst, ({ since }) => yearOf(since))]
  return {
    asOf: document?.asOf,
    adopters: list,
    users: list.filter(({ usesLibraries }) => !usesLibraries),
    builders: list.filter(({ usesLibraries }) => usesLibraries),
    namedOnly: document?.namedOnly ?? [],
    years: years.map(([year, adopters]) => ({ year, adopters })),
  }
})
