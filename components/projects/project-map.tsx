import type { CSSProperties } from 'react'
import { bySign, longestPart, type TiledProject, tilesOf } from '#lib/charts/project-tiles.ts'
import type { Box } from '#lib/charts/treemap.ts'
import type { Project } from '#lib/content/types.ts'
import { groupBy } from '#lib/group-by.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { statusOf } from '#lib/site/status.ts'
import { StatusGlyph } from './status.tsx'

type ProjectMapProps = {
  projects: readonly Project[]
  /** Id of what follows, for who goes on by the keyboard: each project is a link. */
  next: string
}

/** Projects as tiles: as large as the number of people who maintain them, and in the form of their status. */
export function ProjectMap({ projects, next }: ProjectMapProps) {
  const all = projects.map((project) => ({
    ...statusOf(project),
    name: project.name,
    people: project.maintainers.length,
  }))
  const counts = groupBy(all.toSorted(bySign), ({ word }) => word)
  return (
    <figure className="project-map" aria-labelledby="page:map">
      <a className="skip" href={`#${next}`}>
        Skip the projects
      </a>
      <Tiles projects={all} />
      <figcaption className="mt-3 text-[0.875rem] text-muted">
        <ul className="key">
          {[...counts].map(([word, { 0: first, length }]) => (
            <li key={word}>
              {first && <StatusGlyph sign={first.sign} />} {length} {word}
            </li>
          ))}
        </ul>
        <p id="page:map">
          <a href={href(routes.projects())}>{projects.length} projects</a>. The larger a tile, the more people maintain
          it.
        </p>
      </figcaption>
    </figure>
  )
}

/** The tiles alone, each a link that says name, status and number of people. */
export function Tiles({ projects }: { projects: readonly TiledProject[] }) {
  return (
    <ul className="tiles">
      {tilesOf(projects).map(({ name, sign, word, people, box }) => {
        const count = `${people} ${people === 1 ? 'maintainer' : 'maintainers'}`
        return (
          <li key={name} style={place(name, box)}>
            <a className={sign} href={href(routes.project(name))} title={`${name} ${word}, ${count}`}>
              <StatusGlyph sign={sign} />
              <span>{name}</span>
              <i className="sr-only">{word}, </i>
              <small>{count}</small>
            </a>
          </li>
        )
      })}
    </ul>
  )
}

/** Where a tile is, and how much room its name needs. */
function place(name: string, { x, y, width, height }: Box): CSSProperties & Record<'--n', number> {
  const inset = [y, 100 - x - width, 100 - y - height, x].map((side) => `${Math.abs(Math.round(side * 10) / 10)}%`)
  return { inset: inset.join(' '), '--n': longestPart(name) }
}
