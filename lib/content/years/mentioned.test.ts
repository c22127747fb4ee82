import { expect, it } from 'vitest'
import type { Maintainer, Project } from '#lib/content/types.ts'
import { mostMentioned } from './mentioned.ts'

const project = (name: string) => ({ name }) as Project
const person = (handle: string) => ({ handle, name: handle.toUpperCase() }) as Maintainer

it('counts posts, and sorts by their number and then by name', () => {
  const mentions = new Map([
    ['a', { projects: [project('rules'), project('charts')], people: [person('ann')] }],
    ['b', { projects: [project('rules')], people: [] }],
    ['elsewhere', { projects: [project('charts'), project('charts')], people: [] }],
  ])
  expect(mostMentioned([{ slug: 'a' }, { slug: 'b' }, { slug: 'unheard-of' }], mentions)).toEqual({
    projects: [
      { name: 'rules', path: '/projects/rules/', posts: 2 },
      { name: 'charts', path: '/projects/charts/', posts: 1 },
    ],
    people: [{ name: 'ANN', path: '/maintainers/ann/', posts: 1 }],
  })
})

it('names eight at most', () => {
  const projects = Array.from({ length: 20 }, (_, at) => project(`p-${at}`))
  expect(mostMentioned([{ slug: 'a' }], new Map([['a', { projects, people: [] }]])).projects).toHaveLength(8)
})
