import path from 'node:path'
import { type Finding, formatFinding } from '#lib/check/finding.ts'
import { editorLink } from '#lib/site/identity.ts'

type FindingsProps = {
  findings: readonly Finding[]
  /** Absolute path of the folder that findings name files in. */
  contentDir: string
}

/** What the check found wrong, in view on every page in development until it is fixed; closed, it is one line. */
export function Findings({ findings, contentDir }: FindingsProps) {
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
          {findings.map(({ path: file, line, column }, index) => {
            const place = `${file}:${line}:${column}`
            return (
              <li key={texts[index]}>
                <a href={editorLink(path.join(contentDir, file), line, column)} title="Open in your editor">
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
