import { glyphs, meanings, type Sign } from '#lib/site/status.ts'

/** The form of a status. It says nothing to a screen reader: the word stands beside it, or in a text for it alone. */
export function StatusGlyph({ sign }: { sign: Sign }) {
  return (
    <svg className={`glyph ${sign}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={glyphs[sign]} />
    </svg>
  )
}

/** What the glyphs of a page mean. */
export function StatusKey({ signs }: { signs: readonly Sign[] }) {
  return (
    <section aria-label="What each status means">
      <ul className="key">
        {signs.map((sign) => (
          <li key={sign}>
            <StatusGlyph sign={sign} /> <b>{sign}</b> {meanings[sign]}
          </li>
        ))}
      </ul>
    </section>
  )
}
