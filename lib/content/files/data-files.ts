import { isoDay } from '#lib/site/dates.ts'
import { absoluteUrl, licence, site } from '#lib/site/identity.ts'
import { dataPath, type SiteFile, schemaPath } from '#lib/site/routes.ts'
import type { Field, Fields } from '#schema/collection.ts'
import { type DataFile, dataFileNames, dataFiles, fieldsOfDataFiles } from '#schema/data.ts'
import { objectSchema } from '#schema/generated.ts'
import { type Item, readers } from './data-facts.ts'

/** Keeps the described fields. Dates become days, unless their field needs a time. */
function publicValues(fields: Fields, item: Item) {
  return Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [key, publicValue(field, item[key])]),
  )
}

const empty: Partial<Record<Field['type'], unknown>> = { boolean: false, strings: [], objects: [] }

function publicValue(field: Field, value: unknown): unknown {
  if (value === undefined) return empty[field.type]
  switch (field.type) {
    case 'date':
      return field.needsTime ? value : isoDay(String(value))
    case 'object':
      return publicValues(field.fields, Object(value))
    case 'objects':
      return Array.from(Object(value), (item: Item) => publicValues(field.fields, item))
    default:
      return value
  }
}

const fieldsOf = (name: DataFile): Fields => ({ ...fieldsOfDataFiles, [name]: dataFiles[name] })

async function dataFile(name: DataFile) {
  const { source, read } = readers[name]
  const { asOf, [name]: items = [], days = items.map((item) => item.asOf ?? asOf) } = await read()
  const known = days.filter((day) => day !== undefined).sort()
  const day = asOf === undefined ? '' : `, as of ${isoDay(asOf)}`
  return publicValues(fieldsOf(name), {
    $schema: absoluteUrl(schemaPath(name)),
    source,
    licence,
    citation: `${site.name}: ${name}${day}. ${absoluteUrl(dataPath(name))} (${licence})`,
    asOf,
    oldest: known[0],
    newest: known.at(-1),
    [name]: items,
  })
}

function dataSchema(name: DataFile) {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: absoluteUrl(schemaPath(name)),
    title: name,
    description: dataFiles[name].description,
    ...objectSchema(fieldsOf(name)),
  }
}

/** Leaves out a keyword that only VS Code knows. */
const json = (value: unknown) =>
  `${JSON.stringify(value, (key, one) => (key === 'patternErrorMessage' ? undefined : one), 1)}\n`

export const dataTexts = () =>
  dataFileNames.flatMap((name): SiteFile[] => [
    [dataPath(name), async () => json(await dataFile(name))],
    [schemaPath(name), async () => json(dataSchema(name))],
  ])
