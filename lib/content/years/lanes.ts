import { barsOf, daily, positionInYear, weekly } from '#lib/charts/timeline.ts'
import type { Release } from '#lib/content/releases/releases.ts'
import { monthOf } from '#lib/site/dates.ts'
import { count } from '#lib/text/message-format.ts'

type YearEvents = {
  falco: readonly Release[]
  others: readonly string[]
  posts: readonly string[]
  joined: readonly string[]
  left: readonly string[]
  changes: readonly string[]
}

const datesInMonth = (dates: readonly string[], month: number) =>
  dates.filter((date) => Number(monthOf(date).slice(5)) === month + 1).length

/** The rows of a year's timeline: one for each kind of event that took place. */
export function lanesOf({ falco, others, posts, joined, left, changes }: YearEvents) {
  const releases = falco.map(({ date }) => date)
  const lanes = [
    {
      name: 'Falco',
      counted: `${count(falco.length, 'release')}, short bars for patches`,
      dates: releases,
      bars: falco.map(({ date, isPatch }) => ({
        position: positionInYear(date),
        width: isPatch ? 0.5 : 0.9,
        height: isPatch ? 0.45 : 1,
      })),
    },
    {
      name: 'Other projects',
      counted: `${count(others.length, 'release')}, by week`,
      dates: others,
      bars: barsOf(others, weekly),
    },
    {
      name: 'Posts',
      counted: `${count(posts.length, 'post')}, by week`,
      dates: posts,
      bars: barsOf(posts, weekly),
    },
    {
      name: 'Maintainers',
      counted: `${joined.length} joined (up), ${left.length} left (down)`,
      dates: [...joined, ...left],
      bars: barsOf(joined, daily, left),
    },
    {
      name: 'Life cycle',
      counted: count(changes.length, 'change'),
      dates: changes,
      bars: barsOf(changes, daily),
    },
  ]
  return lanes
    .filter(({ dates }) => dates.length > 0)
    .map(({ dates, ...lane }) => ({
      ...lane,
      isSigned: lane.name === 'Maintainers',
      months: Array.from({ length: 12 }, (_, month) => datesInMonth(dates, month) || ''),
    }))
}
