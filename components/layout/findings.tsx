import path from 'node:path'
import { List } from '#components/layout/parts.tsx'
import { type Finding, formatFinding } from '#lib/check/finding.ts'
import { editorLink } from '#lib/site/identity.ts'
import { count } from '#lib/text/message-format.ts'

type FindingsProps = { findings: readonly Finding[]; contentDir: string }

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
          {errors > 0 &&
            'Files with an error are left out, or shown as they last were without one.'}
        </summary>
        <List items={findings}>
          {(finding) => {
            const { path: file, line, column } = finding
            const place = `${file}:${line}:${column}`
            return (
              <>
                <a
                  href={editorLink(path.join(contentDir, file), line, column)}
                  title="Open in your editor"
                >
                  {place}
                </a>
                {`${formatFinding(finding)} [${finding.rule}]`.slice(place.length)}
              </>
            )
          }}
        </List>
      </details>
    </aside>
  )
}
