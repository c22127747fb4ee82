import type { ReactNode } from 'react'
import { Bar, Bars } from '#components/charts/bars.tsx'
import { Prose } from '#components/layout/prose.tsx'
import { Logo } from '#components/layout/site-layout.tsx'
import { Avatar } from '#components/people/avatar.tsx'
import { Tiles } from '#components/projects/project-map.tsx'
import { StatusGlyph, StatusKey } from '#components/projects/status.tsx'
import { ReleaseChart } from '#components/releases/release-chart.tsx'
import { releaseYears } from '#lib/charts/release-years.ts'
import type { ColourToken } from '#lib/site/mark.ts'
import { signs } from '#lib/site/status.ts'

const values = [3, 4, 4, 6, 9, 7, 8, 11, 12, 10, 14]

const years = releaseYears(
  ['2024-09-30', '2024-06-11', '2024-05-28', '2024-02-12', '2024-01-31', '2023-09-27', '2023-06-01'].map(
    (date, at) => ({
      version: `0.${9 - at}.${at % 3 === 1 ? 1 : 0}`,
      date,
      notes: '',
      isPatch: at % 3 === 1,
    }),
  ),
)

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mb-10">
      <h2 className="eyebrow border-t border-line pt-2">{title}</h2>
      {children}
    </section>
  )
}

type SpecimensProps = { scheme: 'light' | 'dark'; tokens: readonly ColourToken[]; html: string }

/** Colours, type and parts of pages, in the scheme of what they stand in. A part that is new belongs here, too. */
export function Specimens({ scheme, tokens, html }: SpecimensProps) {
  return (
    <>
      <Part title="Colours">
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(6.5rem,1fr))] gap-3">
          {tokens.map(({ name, [scheme]: colour }) => (
            <li key={name} className="mono">
              <span className="block h-10 border border-line" style={{ background: `var(--color-${name})` }} />
              {name}
              <span className="block text-muted">{colour}</span>
            </li>
          ))}
        </ul>
      </Part>
      <Part title="Type">
        <p className="mb-3 text-[3.25rem] leading-none font-bold" style={{ fontFamily: 'var(--font-heading)' }}>
          Falco 0.40, Nóva & 日本
        </p>
        <h2>What a release is made of</h2>
        <h3>Sixty-four people have maintained it since 2020</h3>
        <p className="lead my-3">A lead says in one sentence what the page is about.</p>
        <p>The body is in the reader’s own sans, at 18 pixels and 17 on phones.</p>
        <p className="mono">falcosecurity/falco 0.40.0 2025-01-28 @handle</p>
        <p className="mt-3 flex items-center gap-3 text-accent *:w-8">
          <Logo />
          <span className="*:w-16">
            <Logo />
          </span>
        </p>
      </Part>
      <Part title="Status">
        <StatusKey signs={signs} />
        <ul className="chips mt-4">
          {signs.map((sign) => (
            <li key={sign}>
              <span className="chip">
                <StatusGlyph sign={sign} />
                {sign}
              </span>
            </li>
          ))}
        </ul>
        <Tiles
          tiles={signs.flatMap((sign) =>
            [8, 4, 2].map((people) => ({ name: `${sign}-${people}`, sign, word: sign, people })),
          )}
        />
      </Part>
      <Part title="Chips, tags, people, buttons">
        <p className="chips items-center">
          <a className="chip" href="#page:content">
            <StatusGlyph sign="stable" />
            falco
          </a>
          <a className="tag" href="#page:content">
            releases
          </a>
          <Avatar name="Ada Example" id="ada-example" size="small" />
          <Avatar name="Grace Sample" id="grace-sample" />
          <button type="button">Copy</button>
          <mark>a word that was found</mark>
        </p>
      </Part>
      <Part title="Charts">
        <ul className="figures mb-6">
          <li>
            <span className="number">
              <b>14</b> maintainers
            </span>
            <Bars values={values} />
            <small>3 in December 2020</small>
          </li>
        </ul>
        <ReleaseChart
          id={`${scheme}-years`}
          level={3}
          title="Since 2023, three releases a year, around January, May and September"
          years={years}
          cadence={{ since: '2023', perYear: 3, months: [0, 4, 8] }}
        />
        <p className="flex items-center gap-x-3">
          <Bar share={0.6} />
          <span className="mono w-17 shrink-0 text-muted">73 days</span>
        </p>
      </Part>
      <Part title="A text">
        <Prose html={html} />
      </Part>
    </>
  )
}
