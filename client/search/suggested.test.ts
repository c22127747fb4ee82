import { expect, it } from 'vitest'
import { suggested } from './suggested.ts'

const groups = {
  Projects: ['falco', 'driverkit', 'falco-lsp', 'falco-actions', 'falco-talon'],
  People: ['Leonardo Grasso', 'Jason Dellaluce'],
  Pages: ['Upgrade Falco', 'Drivers build grid'],
  Tags: ['drivers', 'Talon'],
  Releases: ['Falco 0.45.0', 'Falco 0.44.1', 'Falco 0.44.0', 'Falco 0.43.1', 'Falco 0.4.44'],
  Upgrades: ['0.44.1', '0.44.0', '0.43.1', '0.43.0'].map((one) => `Upgrade from Falco ${one}`),
  Posts: ['Before you upgrade Falco', 'Our drivers', 'A driver', 'Old-driver news', 'New Talon'],
  Links: ['Security audits', 'Driver tests'],
}
const names = new Map([
  ['Leonardo Grasso', 'leogr'],
  ['Security audits', 'tree/0.44.1'],
])
const all = Object.entries(groups).flatMap(([group, titles]) =>
  titles.map((title) => ({ title, group, address: `/x/${names.get(title) ?? 'y'}/z` })),
)

const others = ['Upgrade Falco', 'Upgrade from Falco 0.44.1']

it.each([
  ['falco ', ['falco', ...groups.Releases.slice(0, 3), 'falco-lsp', 'falco-actions', ...others]],
  ['alon', ['falco-talon', 'Talon', 'New Talon']],
  ['lo', []],
  ['leogr', ['Leonardo Grasso']],
  ['della jas', ['Jason Dellaluce']],
  [
    'driver',
    [
      ...['driverkit', 'Drivers build grid', 'drivers'],
      ...['A driver', 'Our drivers', 'Old-driver news', 'Driver tests'],
    ],
  ],
  ['0.44', ['Falco 0.44.1', 'Falco 0.44.0', ...groups.Upgrades.slice(0, 2)]],
  ['falco-０.44.1', ['Falco 0.44.1', 'Upgrade from Falco 0.44.1']],
  ['upgrade', ['Upgrade Falco', ...groups.Upgrades.slice(0, 3), 'Before you upgrade Falco']],
])('the suggestions for %j are %j', (typed, wanted) => {
  expect(suggested(typed, all).map(({ title }) => title)).toEqual(wanted)
})
