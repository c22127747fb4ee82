import { projectNames } from './projects.ts'

/** Front matter of a maintainer; nobody of this name exists. */
function person(github: string, name: string, rest: Record<string, unknown>): [string, string] {
  const facts = { name, github, since: '2020-12-22', projects: ['engine'], ...rest }
  const lines = Object.entries(facts).map(
    ([key, value]) => `${key}: ${/^(?:since|until)$/.test(key) ? value : JSON.stringify(value)}\n`,
  )
  return [`maintainers/${github}.md`, `---\n${lines.join('')}---\n`]
}

const first = ['Finn', 'Gita', 'Hugo', 'Ines', 'Jola', 'Kari', 'Lino', 'Mona', 'Nils', 'Olga', 'Pina', 'Quim']

/** The maintainers' files by path: with nearly all projects, with one, former ones, one who had another handle. */
export function people(): Record<string, string> {
  return Object.fromEntries([
    person('ada-example', 'Ada Example', {
      company: 'Example Works',
      projects: projectNames.slice(0, 34),
      sinceOnOrBefore: true,
      links: [{ title: 'Website', url: 'https://ada.example/' }],
    }),
    person('bob-example', 'Bob Example', {
      company: 'Sample Labs',
      projects: ['engine'],
      since: '2021-02-03',
      core: true,
    }),
    person('cleo-example', 'Cleo Example', {
      company: 'Example Works',
      projects: ['.github'],
      until: '2022-03-11',
      formerHandles: ['cleo-old'],
    }),
    person('former-example', 'Someone Former', { company: 'Independent', until: '2024-05-06' }),
    person('long-example', 'Maximiliane-Theodora von Beispielhausen zu Musterstadt-Oberbeispiel', {
      company: 'The Very Long Name of a Company with Limited Liability and Daughters',
      since: '2022-07-08',
      projects: ['engine', 'rules', 'charts/tree/master/engine'],
    }),
    person('script-example', '見本 太郎', { company: '株式会社見本', since: '2023-01-02', projects: ['rules'] }),
    ...first.map((name, index) =>
      person(`${name.toLowerCase()}-example`, `${name} Example`, {
        ...(index % 3 === 0 ? {} : { company: index % 3 === 1 ? 'Example Works' : 'Independent' }),
        since: `202${1 + (index % 5)}-0${1 + (index % 9)}-15`,
        projects: projectNames.slice(index, index + 1 + (index % 4)),
      }),
    ),
  ])
}
