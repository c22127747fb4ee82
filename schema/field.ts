export type Format = {
  pattern: RegExp
  /**
   * Valid values, in words that follow 'write' in messages: `lower-case letters, digits and hyphens
   * such as my-post`.
   */
  expected: string
  /** Checks what a pattern cannot express. */
  isValid?: (text: string) => boolean
}

/** Limits for fields that set no limit: characters of a text, and items of a list. */
export const defaultMaxLength = 1000
export const maxItems = 100
/** Largest valid number: larger than any count of a community, and charts can show it. */
export const maxCount = 1_000_000

type Common = {
  /** What the field is for, shown in editors, docs and messages of the check. */
  description: string
  required?: boolean
  /** Key of another field: a document must have that field or this one. */
  orElse?: string
}

export type Field =
  /** A text of at most `maxLength` characters; `unique`: no two items of a list may share it. */
  | (Common & { type: 'string'; format?: Format; maxLength?: number; unique?: true })
  /**
   * A date. `notBefore`: key of a date that must not be later; `mayBeAhead`: may be in the future;
   * `needsTime`: must have a time.
   */
  | (Common & { type: 'date'; notBefore?: string; mayBeAhead?: true; needsTime?: true })
  | (Common & { type: 'boolean' })
  /** A whole number from 0 to {@link maxCount}. */
  | (Common & { type: 'number' })
  | (Common & { type: 'enum'; options: readonly string[] })
  | (Common & { type: 'strings'; format?: Format; maxLength?: number })
  | (Common & { type: 'object' | 'objects'; fields: Fields })

export type Fields = { readonly [key: string]: Field }

export const listOf = <const Of extends Fields>(description: string, fields: Of) =>
  ({ type: 'objects', required: true, description, fields }) as const

export const asOf = {
  type: 'date',
  required: true,
  description: 'The date the list was last checked.',
} as const

export const webAddress: Format = {
  pattern: /^https?:\/\/[^\s/][^\s/.]*\.\S+$/,
  // Refuses URLs with a user name, since readers mistake a name before '@' for the host.
  isValid: (text) =>
    URL.canParse(text) && new URL(text).username === '' && new URL(text).password === '',
  expected: 'a full address such as https://falco.org/docs/',
}

export const urlField = (description: string) =>
  ({ type: 'string', format: webAddress, description }) as const

export const handle: Format = {
  pattern: /^[A-Za-z0-9](?:[A-Za-z0-9]|-(?=[A-Za-z0-9])){0,38}$/,
  expected: "a GitHub handle without '@' such as leogr",
}

/** A day, or a time with zone; lib/check/front-matter/dates.ts knows the calendar. */
export const isoDate: Format = {
  pattern:
    /^\d{4}-\d{2}-\d{2}(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d))?$/,
  expected: 'YYYY-MM-DD such as 2026-08-28, or with time and zone such as 2026-08-28T09:00:00Z',
}

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

export const language: Format = {
  pattern: /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/,
  // Refuses 'jp' and 'cn', which are codes of countries.
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
