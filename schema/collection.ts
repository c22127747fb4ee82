export type Format = {
  pattern: RegExp
  /** Follows 'write' in messages: 'lower-case letters and digits such as a1'. */
  expected: string
  /** Checks what the pattern cannot express. */
  isValid?: (text: string) => boolean
}

export const defaultMaxLength = 1000
export const maxItems = 100
/** The largest number that a field may have. Real counts are smaller; charts can show this one. */
export const maxCount = 1_000_000

type Common = {
  /** What the field is for, shown in editors, docs and messages of the check. */
  description: string
  required?: boolean
  /** The key of another field. A document must have one of the two fields, and not both. */
  orElse?: string
}

/** `unique`: two items of a list may not have the same text. */
type TextOptions = { format?: Format; maxLength?: number; unique?: true }

export type Field =
  | (Common & TextOptions & { type: 'string' })
  /** `notBefore`: key of a date that this one may not precede; `mayBeAhead`: allows the future. */
  | (Common & { type: 'date'; notBefore?: string; mayBeAhead?: true; needsTime?: true })
  | (Common & { type: 'boolean' })
  /** A whole number from 0 to {@link maxCount}. */
  | (Common & { type: 'number' })
  | (Common & { type: 'enum'; options: readonly string[] })
  | (Common & { type: 'strings'; format?: Format; maxLength?: number })
  | (Common & { type: 'object' | 'objects'; fields: Fields })

export type Fields = { readonly [key: string]: Field }

export const optionalListOf = <const Of extends Fields>(description: string, fields: Of) =>
  ({ type: 'objects', description, fields }) as const

export const listOf = <const Of extends Fields>(description: string, fields: Of) =>
  ({ ...optionalListOf(description, fields), required: true }) as const

type OptionsOf<Type> = Omit<Extract<Field, { type: Type }>, 'type' | 'description'>

const fieldOf =
  <const Type extends Field['type']>(type: Type) =>
  <const Options extends OptionsOf<Type>>(description: string, options?: Options) => ({
    type,
    description,
    ...(options as Options),
  })

export const text = fieldOf('string')
export const texts = fieldOf('strings')
export const choice = fieldOf('enum')
export const date = fieldOf('date')
export const flagField = fieldOf('boolean')
export const number = fieldOf('number')

export const requiredText = <const More extends TextOptions>(description: string, more?: More) =>
  text(description, { ...(more as More), required: true })

export const requiredDate = (description: string) => date(description, { required: true })

export const asOf = requiredDate('The date the list was last checked.')

export const webAddress: Format = {
  pattern: /^https?:\/\/[^\s/][^\s/.]*\.\S+$/,
  isValid: (text) => URL.canParse(text),
  expected: 'a full address such as https://falco.org/docs/',
}

export const urlField = (description: string) => text(description, { format: webAddress })

export const requiredUrl = (description: string) =>
  requiredText(description, { format: webAddress })

export const handle: Format = {
  pattern: /^[A-Za-z0-9](?:[A-Za-z0-9]|-(?=[A-Za-z0-9])){0,38}$/,
  expected: "a GitHub handle without '@' such as leogr",
}

/** lib/check/front-matter/scalars.ts also refuses days that do not exist, such as 2026-02-30. */
export const isoDate: Format = {
  pattern:
    /^\d{4}-\d{2}-\d{2}(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d))?$/,
  expected: 'YYYY-MM-DD such as 2026-08-28, or with time and zone such as 2026-08-28T09:00:00Z',
}

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

export const language: Format = {
  pattern: /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/,
  // The pattern also matches 'jp' and 'cn', which are codes of countries, not of languages.
  isValid: (text) => languageNames.of(text) !== undefined,
  expected: "a language's code such as ar, ja or zh-Hant",
}

export const versionNumber: Format = {
  pattern: /^\d+\.\d+\.\d+$/,
  expected: 'a version such as 0.44.1',
}

export const slug: Format = {
  pattern: /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
  expected: 'lower-case letters, digits and single hyphens such as my-post',
}

/** The pages of a collection: one for each document, below a page that lists all documents. */
type DocumentPage = {
  /** Address of the page that lists the documents: `/blog/`. */
  list: string
  /** The name of the list's page in the site's header. */
  title: string
  /** The key of the front matter whose value is the last segment of a document's address. */
  key: string
  /** Turns the value of `key` into the last segment of the address. */
  toSegment?: (text: string) => string
}

export type AnyCollection = {
  name: string
  /** A glob for the paths of the files below the content folder. It may contain `*` and `{a,b}`. */
  pattern: string
  description: string
  fields: Fields
  page?: DocumentPage
  /** The address of the page, if the collection has only one file: `/start/`. */
  address?: string
}

export type WithFormat<Of> = Of & { format: 'markdown' | 'data' }

export const defineCollection = <const Of extends AnyCollection>(
  collection: Of,
): WithFormat<Of> => ({
  ...collection,
  format: collection.pattern.endsWith('.md') ? 'markdown' : 'data',
})

export const pageAddress = ({ page }: { page: DocumentPage }, text: string) =>
  `${page.list}${page.toSegment?.(text) ?? text}/`

/** The name of the collection's folder (`posts`), or of its only file without the extension. */
export type PluralOf<Pattern extends string> = Pattern extends `${infer Folder}/${string}`
  ? Folder
  : Pattern extends `${infer Name}.${string}`
    ? Name
    : never

export const pluralOf = <Pattern extends string>(pattern: Pattern): PluralOf<Pattern> =>
  pattern.replace(/[/.].*/, '') as PluralOf<Pattern>
