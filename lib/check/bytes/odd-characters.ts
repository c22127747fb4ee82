import type { RuleId } from '#lib/check/diagnostic.ts'
import { codePoint } from '#lib/text/message-format.ts'

/** The first kind that matches a character counts. */
const kinds: readonly [pattern: RegExp, rule: RuleId, message: string][] = [
  [
    /[\0-\x08\x0B-\x1F\x7F-\x9F\uD800-\uDFFF\uFFFD-\uFFFF]/u,
    'character/damaged',
    'is a lost or control character; write the original one, or remove it',
  ],
  [
    /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]/u,
    'character/dangerous',
    'is a bidi control or tag, which hides text or changes its order; remove it',
  ],
  [
    /[\p{Default_Ignorable_Code_Point}\u2028\u2029\uFFF9-\uFFFB]/u,
    'character/invisible',
    'cannot be seen, and breaks words and copied code; remove it',
  ],
]

const suspects = anyOf(...kinds.map(([pattern]) => pattern))

/** Invisible characters that are used correctly, such as joiners between two emoji. */
const meant = anyOf(
  // Flags of regions such as Scotland: a black flag followed by tags (Unicode TS 51, ED-14a).
  /\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{3,6}\u{E007F}/u,
  // Variation selectors after emoji and letters, keycaps such as 1️⃣, and joiners within emoji.
  /(?<=(?![\0-\x7F])[\p{S}\p{Emoji}\p{Script=Han}\p{Script=Mongolian}])\p{Variation_Selector}/u,
  /(?<=[\d#*])\uFE0F(?=\u20E3)/u,
  /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}]|\uFE0F)\u200D(?=\p{Extended_Pictographic})/u,
  // Zero-width characters next to Arabic, South, Southeast and East Asian letters.
  /(?<=[\u0600-\u109F\u1780-\u18AF\u3040-\u9FFF])[\u200B-\u200D\u2060]/u,
  /\u200B(?=[\u0600-\u109F\u1780-\u18AF\u3040-\u9FFF])/u,
  // Direction marks (such as U+200E) at most 60 characters before or after Arabic or Hebrew.
  /(?<=[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC].{0,60})[\u061C\u200E\u200F]/u,
  /[\u061C\u200E\u200F](?=.{0,60}[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC])/u,
)

function anyOf(...patterns: readonly RegExp[]) {
  return new RegExp(patterns.map(({ source }) => source).join('|'), 'gu')
}

export type Part = 'prose' | 'code' | 'values'

export function oddCharacters(text: string, partOf: (index: number) => Part) {
  if (text.search(suspects) < 0) return []
  const rest = text.replace(meant, (whole) => ' '.repeat(whole.length))
  return [...rest.matchAll(suspects)].flatMap(({ 0: found, index }) => {
    const part = partOf(index)
    // Soft hyphens are fine outside code.
    if (found === '\u00AD' && part !== 'code') return []
    const [, kind, message] = kinds.find(([pattern]) => pattern.test(found)) ?? []
    if (!kind) return []
    const rule = kind === 'character/invisible' && part !== 'prose' ? 'character/dangerous' : kind
    return { rule, message: `character: ${codePoint(found)} ${message}`, index }
  })
}
