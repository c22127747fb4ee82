import { type Finding, formatFinding } from '#lib/check/finding.ts'

type FindingsProps = {
  findings: readonly Finding[]
  /** Address that opens the place of a finding in the author's editor. */
  editorLink(finding: Finding): string
}

/** What the check found wrong, in view on every page in development until it is fixed; closed, it is one line. */
export function Findings({ findings, editorLink }: FindingsProps) {
  if (findings.length === 0) return null
  const texts = findings.map((finding) => `${formatFinding(finding)} [${finding.rule}]`)
  return (
    <aside className="findings" aria-label="Errors in content">
      {/* Another finding opens it again. */}
      <details key={texts.join('\n')} open>
        <summary>
          <b>{findings.length === 1 ? 'One error' : `${findings.length} errors`} in content.</b> Files with an error are
          left out, or shown as they last were without one.
        </summary>
        <ul>
          {findings.map((finding, index) => {
            const place = `${finding.path}:${finding.line}:${finding.column}`
            return (
              <li key={texts[index]}>
                <a href={editorLink(finding)} title="Open in your editor">
                  {place}
                </a>
                {texts[index]?.slice(place.length)}
              </li>
            )
          })}
        </ul>
      </details>
    </aside>
  )
}
