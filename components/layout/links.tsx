import type { Period } from '#lib/content/types.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'

/** Leads from a part of a page to more of the same. */
export function MoreLink({ path, children }: { path: string; children: string }) {
  return (
    <p className="mt-3 text-[0.9375rem]">
      <a className="inline-block" href={href(path)}>
        {children}
      </a>
    </p>
  )
}

type LinkNavProps = {
  /** Of the heading, which names the links. */
  id: string
  title: string
  /** `count` is what each leads to, in number. */
  links: readonly { name: string; path: string; count?: number | string }[]
  /** The name of the link to the page that this is on. */
  current?: string
  className?: string
}

/** Links of one kind beside each other, below a heading; nothing for none. */
export function LinkNav({ id, title, links, current, className = 'text-[0.9375rem]' }: LinkNavProps) {
  if (links.length === 0) return null
  return (
    <nav aria-labelledby={`page:${id}`}>
      <h2 className="eyebrow" id={`page:${id}`}>
        {title}
      </h2>
      <ul className={`flex flex-wrap gap-x-5 wrap-anywhere ${className}`}>
        {links.map(({ name, path, count }) => (
          <li key={path}>
            <a
              className="inline-block py-1 aria-[current]:font-bold aria-[current]:text-ink aria-[current]:decoration-3"
              href={href(path)}
              aria-current={name === current ? 'page' : undefined}
            >
              {name}
            </a>{' '}
            <span className="mono text-muted">{count}</span>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The years of the blog, with the number of their posts. */
export function YearsOfBlog({ years, current }: { years: readonly Period[]; current?: string }) {
  const links = years.map(({ name, posts }) => ({ name, path: routes.year(name), count: posts.length }))
  return <LinkNav id="years" title="Years" links={links} current={current} className="mono" />
}

/** The pages of all years, newest first. */
export function YearsNav({ years, current }: { years: readonly string[]; current?: string }) {
  const links = years.map((name) => ({ name, path: routes.review(name) }))
  return <LinkNav id="reviews" title="Year by year" links={links} current={current} className="mono" />
}
