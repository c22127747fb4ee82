import fs from 'node:fs'
import { fileURLToPath } from 'node:url'

type Node = { '@id': string; '@type'?: string; [property: string]: unknown }

const quad = /^<([^>]+)> <([^>]+)> <([^>]+)> /
const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const rdfs = 'http://www.w3.org/2000/01/rdf-schema#'

/** What the validator reads of schema.org: which properties a type has, and which type it extends. */
export function schemaOrg(): { '@graph': Node[] } {
  const nodes = new Map<string, Node>()
  const add = (id: string, property: string, value: string): void => {
    const node: Node = nodes.get(id) ?? { '@id': id }
    nodes.set(id, node)
    node[property] = [...((node[property] as object[] | undefined) ?? []), { '@id': value }]
  }
  const file = fileURLToPath(import.meta.resolve('@vocabulary/schema')).replace(/index\.js$/, 'schema.nq')
  for (const line of fs.readFileSync(file, 'utf8').split('\n')) {
    const [, id = '', property, value = ''] = quad.exec(line) ?? []
    if (property === `${rdfs}subClassOf`) add(id, 'rdfs:subClassOf', value)
    if (property === 'http://schema.org/domainIncludes') add(id, 'schema:domainIncludes', value)
    const type = { [`${rdfs}Class`]: 'rdfs:Class', [`${rdf}Property`]: 'rdf:Property' }[value]
    if (property === `${rdf}type` && type) nodes.set(id, { ...nodes.get(id), '@id': id, '@type': type })
  }
  return { '@graph': [...nodes.values()] }
}
