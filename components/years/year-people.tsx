import { Day } from '#components/layout/inline.tsx'
import { Avatar, AvatarList } from '#components/people/avatar.tsx'
import type { Maintainer } from '#lib/content/types.ts'
import type { PeopleYear } from '#lib/content/years/types.ts'
import { formatDate } from '#lib/site/dates.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'

/** Who joined and who left in a year, and companies that were new or gone. */
export function YearPeople({ people }: { people: PeopleYear }) {
  const { came, left, before, newCompanies, goneCompanies } = people
  return (
    <section className="mb-12">
      <h2 className="mb-4">Maintainers</h2>
      {before[0] && (
        <div className="mb-6 text-[0.9375rem]">
          <p className="mb-3">
            Records start on {formatDate(before[0].since)}.{' '}
            {before.length === 1 ? 'One person listed then' : `The ${before.length} people listed then`} may have joined
            earlier.
          </p>
          <AvatarList people={before} />
        </div>
      )}
      <PeopleList title="Joined" people={came} dayOf={({ since }) => since} />
      <PeopleList title="Left" people={left} dayOf={({ until }) => until ?? ''} />
      {came.length + left.length === 0 && <p className="text-muted">Nobody joined or left.</p>}
      <Companies title="New companies" names={newCompanies} />
      <Companies title="Companies that left" names={goneCompanies} />
      {newCompanies.length + goneCompanies.length > 0 && (
        <p className="mt-2 text-[0.875rem] text-muted">
          Companies are those that maintainers name today or named last, so a person may have joined while working
          elsewhere.
        </p>
      )}
    </section>
  )
}

type PeopleListProps = { title: string; people: readonly Maintainer[]; dayOf: (person: Maintainer) => string }

function PeopleList({ title, people, dayOf }: PeopleListProps) {
  if (people.length === 0) return null
  return (
    <>
      <h3 className="eyebrow">
        {title} · {people.length}
      </h3>
      <ul className="mb-6">
        {people.map((person) => (
          <li key={person.handle} className="flex items-center gap-3 py-1">
            <Avatar name={person.name} id={person.handle} size="small" />
            <span className="min-w-0 text-[0.9375rem] leading-snug">
              <a href={href(routes.maintainer(person.handle))}>{person.name}</a>{' '}
              <span className="mono text-muted">
                <Day date={dayOf(person)} />
                {person.company && ` · ${person.company}`}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Companies({ title, names }: { title: string; names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <>
      <h3 className="eyebrow">
        {title} · {names.length}
      </h3>
      <p className="mb-4 text-[0.9375rem]">{names.join(', ')}</p>
    </>
  )
}
