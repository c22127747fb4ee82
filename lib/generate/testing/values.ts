import fc from 'fast-check'

/** Mostly what is sound, so that a document of many parts still has a chance; now and then the other. */
export function mostly<Value>(sound: fc.Arbitrary<Value>, other: fc.Arbitrary<Value>): fc.Arbitrary<Value> {
  return fc.oneof({ weight: 15, arbitrary: sound }, { weight: 1, arbitrary: other })
}

/** How a value may be written in YAML: as JSON, which is YAML, plain, in single quotes, as a block. */
const words = fc.constantFrom(
  ...'Falco|A: b|# no comment|it\'s|"|\\|<script>x</script>|&amp;|%zz|null|true|1.0|2026-01-01|1e3|0x1F|a\tb|  |é'.split(
    '|',
  ),
  ...'日本語|🦅|]]>|{{x}}|`|-|~|constructor|__proto__|toString|C++|C|.net|eBPF|ebpf|..|a/b|@leogr|ß|İ|ﬁ|e\u0301'.split(
    '|',
  ),
)
export const phrase = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('Falco', 'The kernel', 'Rules', 'A community of many') },
  { weight: 3, arbitrary: words },
  { weight: 2, arbitrary: fc.array(words, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' ')) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
)
export const written = fc
  .tuple(phrase, fc.constantFrom('json', 'json', 'plain', 'single', 'block', 'folded'))
  .map(([value, style]) => {
    switch (style) {
      case 'plain':
        return value
      case 'single':
        return `'${value.replaceAll("'", "''")}'`
      case 'block':
        return `|-\n  ${value}`
      case 'folded':
        return `>\n  ${value}\n\n  and more`
      default:
        return JSON.stringify(value)
    }
  })
export const list = fc.array(phrase, { maxLength: 4 }).map((values) => JSON.stringify(values))
export const date = mostly(
  fc.constantFrom(
    ...['1999-12-31', '2021-01-01', '2021-01-01T01:30:00+02:00', '"2021-01-02"', "'2021-01-03T23:59Z'", '2024-02-29'],
    ...['2099-01-01', '2021-01-01T00:00:00.5-08:00'],
  ),
  fc.constantFrom('2021-02-30', '1', '2021-1-1', '0001-01-01', '9999-12-31', '[]', '2021-01-01 10:00'),
)
export const laterDate = mostly(fc.constantFrom('2100-01-01', '2100-01-01T23:30:00-08:00'), date)
export const address = mostly(
  fc.constantFrom(
    ...['https://falco.org/', 'http://e.org/?a=b&c="d"', "https://e.org/'x'", 'https://e.org/<b>', 'https://e.org/ä#é'],
    ...['https://bintray.com/x', 'https://e.org/%00', 'https://e.org:99999/', 'https://e.org/{{x}}`'],
  ),
  fc.constantFrom('javascript:alert(1)', 'https://x', '"https://e.org/\\u0000"', '/x', 'data:text/html,x.y'),
)
export const flag = mostly(fc.constantFrom('true', 'false', 'false'), fc.constant('yes'))

type Keys = Record<string, fc.Arbitrary<string>>

/** Lines `key: value`: those that are required nearly always, of the others some, in any order. */
export function keys(required: Keys, others: Keys): fc.Arbitrary<string> {
  const pairs = (from: Keys) => Object.entries(from).map(([key, value]) => value.map((to) => `${key}: ${to}`))
  return fc
    .tuple(
      fc.tuple(...pairs(required)),
      fc.subarray(pairs(others).map((_, at) => at)),
      fc.tuple(...pairs(others)),
      mostly(fc.constant(0), fc.constant(1)),
      fc.boolean(),
    )
    .map(([all, chosen, more, missing, isReversed]) => {
      const lines = [...all.slice(missing), ...chosen.map((at) => more[at] ?? '')]
      return isReversed ? lines.reverse() : lines
    })
    .map((lines) => `${lines.join('\n')}\n`)
}
