import type { Author, Maintainer } from '#lib/content/types.ts'
import { routes } from '#lib/site/routes.ts'
import { nameSlug } from '#lib/text/slug.ts'

/**
 * An author as front matter names them: a name, or '@' and a handle. A maintainer, by handle or by a name, is
 * linked to the maintainer's page; anybody else gets an author's page.
 */
export function toAuthor(
  written: string,
  people: readonly Maintainer[],
  find: (handle: string) => Maintainer | undefined,
): Author {
  const name = written.trim()
  const person = name.startsWith('@')
    ? find(name.slice(1))
    : people.find((one) => one.name === name || one.alsoKnownAs.includes(name))
  if (person) return { name: person.name, path: routes.maintainer(person.handle), maintainer: person.handle }
  return { name, path: routes.author(name) }
}

/** The last part of an author's address, for authors who are no maintainers. */
export function slugOfAuthor(author: Author): string {
  return nameSlug(author.name)
}
