/** A rule that the text of a field must meet beside its type. */
export type Format = {
  pattern: RegExp
  /** What is expected, to follow 'write': `lower-case letters, digits and hyphens such as falco-2020`. */
  expected: string
}

type Common = {
  /** What the field means: hover text in an editor, the table in docs, and part of the check's messages. */
  description: string
  required?: boolean
}

/**
 * One key of front matter or of a YAML file. The definitions are the single source of three things:
 * Contentlayer's document types, the check's front matter rules, and the tables in docs/writing-a-post.md.
 */
export type Field =
  | (Common & { type: 'string'; format?: Format })
  | (Common & { type: 'date' | 'boolean' | 'number' })
  | (Common & { type: 'enum'; options: readonly string[] })
  | (Common & { type: 'strings'; format?: Format })
  | (Common & { type: 'object' | 'objects'; name: string; fields: Fields })

export type Fields = Record<string, Field>

/** An address on the web. */
export const webAddress: Format = {
  pattern: /^https?:\/\/[^\s/][^\s/.]*\.\S+$/,
  expected: 'a full address such as https://falco.org/docs/',
}

/** A name on GitHub: letters, digits and single hyphens. */
export const handle: Format = {
  pattern: /^[A-Za-z0-9](?:[A-Za-z0-9]|-(?=[A-Za-z0-9])){0,38}$/,
  expected: "a GitHub handle without '@' such as leogr",
}

/** A word of an address on this site. */
export const slug: Format = {
  pattern: /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
  expected: 'lower-case letters, digits and single hyphens such as falco-2020',
}
