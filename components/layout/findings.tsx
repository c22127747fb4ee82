import path from 'node:path'
import { type Finding, formatFinding } from '#lib/check/finding.ts'
import { editorLink } from '#lib/site/identity.ts'
import { count } from '#lib/text/message-format.ts'

type FindingsProps = {
  findings: readonly Finding[]
  /** Absolute path of the folder that findings name files in. */
  contentDir: string
}

/** What the check found wrong, at the foot of every page in development until it is fixed: one line, which opens. */
export function Findings({ findings, contentDir }: FindingsProps) {
  if (findings.length === 0) return null
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const counts = [count(errors, 'error'), count(findings.length - errors, 'new warning')].filter(
    (text) => !text.startsWith('0 '),
  )
  return (
    <aside className="findings" aria-label="Findings in content">
      <details open>
        <summary>
          <b>{counts.join(', ')} in content.</b>{' '}
          {errors > 0 && 'Files with an error are left out, or shown as they last were without one.'}
        </summary>
        <ul>
          {findings.map((finding) => {
            const place = `${finding.path}:${finding.line}:${finding.column}`
            const text = `${formatFinding(finding)} [${finding.rule}]`
            return (
              <li key={text}>
                <a
                  href={editorLink(path.join(contentDir, finding.path), finding.line, finding.column)}
                  title="Open in your editor"
                >
                  {place}
                </a>
                {text.slice(place.length)}
              </li>
            )
          })}
        </ul>
      </details>
    </aside>
  )
}
