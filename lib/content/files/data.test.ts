import { Ajv } from 'ajv'
import { expect, it } from 'vitest'
import { dataPath, schemaPath } from '#lib/site/routes.ts'
import { type DataFile, dataFileNames } from '#schema/data.ts'
import { askOf, files, testSite, textOf } from '#testing/test-content.ts'

const chart = `project: charts
part: falco
asOf: 2026-08-18
tag: falco-{version}
releases: [{ version: 1.0.0, date: 2020-01-11 }]
`
await testSite({
  ...files,
  'project-releases/charts.yaml': chart,
  'project-releases/libs.yaml': chart.replace('charts', 'libs').replace('-18', '-20'),
  'project-releases/other.yaml': chart.replace('part: falco', 'part: other').replace('-18', '-20'),
})

const read = async (address: string) => JSON.parse(await textOf(address))
const home = 'https://community.example/sub'
const forge = 'https://github.com/falcosecurity'

async function problemsOf(name: DataFile, data: unknown) {
  const ajv = new Ajv({ allErrors: true, strict: true })
  const validate = ajv.compile(await read(schemaPath(name)))
  validate(data)
  return validate.errors ?? []
}

it.each(dataFileNames)(
  'the data file %s matches its schema, which allows nothing else',
  async (name) => {
    const data = await read(dataPath(name))
    expect(data.$schema).toBe(`${home}${schemaPath(name)}`)
    expect(data).toMatchObject({
      source: expect.stringMatching(/^https:/),
      licence: 'CC BY 4.0',
      citation: expect.stringContaining(`as of ${data.asOf}. ${home}${dataPath(name)} (CC BY`),
    })
    expect(data[name].length).toBeGreaterThan(0)
    expect(await problemsOf(name, data)).toEqual([])
    const more = [{ ...data[name][0], more: 1 }]
    expect(await problemsOf(name, { ...data, [name]: more })).not.toEqual([])
  },
)

it('without content the data files are empty', () =>
  askOf({}, async () => {
    for (const name of dataFileNames) {
      const data = await read(dataPath(name))
      expect(data[name]).toEqual([])
      expect(data).not.toHaveProperty('asOf')
      expect(await problemsOf(name, data)).toEqual([])
    }
  }))

/** The days of some data files; other files have those of `figures.yaml`. */
const days: Partial<Record<DataFile, object>> = {
  posts: { asOf: '2023-04-04', oldest: '2020-05-01', newest: '2023-04-04' },
  calls: { asOf: '2024-02-01', oldest: '2024-02-01' },
  'project-releases': { asOf: '2026-08-20', oldest: '2026-08-18', newest: '2026-08-20' },
}

it.each([
  [
    'posts',
    2,
    {
      id: 'https://falco.org/blog/older/',
      markdown: `${home}/blog/old-news.md`,
      published: '2020-05-01T00:00:00.000Z',
      authors: [{ url: `${home}/blog/authors/ada-example/` }],
      maintainers: ['Ann'],
    },
  ],
  [
    'maintainers',
    1,
    { handle: 'bea', url: `${home}/maintainers/bea/`, since: '2020-12-22', until: '2022-01-01' },
  ],
  ['projects', 1, { url: `${home}/projects/falco/`, cncf: [], maintainers: ['Ann'] }],
  [
    'releases',
    1,
    {
      url: `${home}/releases/0.10.0/`,
      post: `${home}/blog/old-news/`,
      notes: `${forge}/falco/releases/tag/0.10.0`,
    },
  ],
  ['project-releases', 0, { part: 'falco', url: `${forge}/charts/releases/tag/falco-1.0.0` }],
  [
    'planned-calls',
    0,
    { first: '2026-01-28T16:00:00.000Z', skip: [{ to: '2027-01-02' }, { from: '2026-03-25' }] },
  ],
  ['bundles', 1, { date: '2020-03-10', rulesets: [{ name: 'falco-rules', newest: '0.1.0' }] }],
  ['calls', 0, { minutes: expect.stringContaining(`${forge}/community/`), held: false }],
] as const)('the data file %s contains the facts that pages show', async (name, at, item) => {
  const data = await read(dataPath(name))
  expect(data[name][at]).toMatchObject(item)
  if (name === 'planned-calls') return
  expect(data).toMatchObject(days[name] ?? { asOf: '2026-08-19', newest: '2026-08-19' })
})
