import { type Finding, formatFinding } from '../lib/check/finding.ts'

/** What the check found wrong, above every page in development, until it is mended. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return null
  return (
    <aside className="findings" aria-label="Errors in content">
      <p>
        <b>{findings.length === 1 ? 'One error' : `${findings.length} errors`} in content.</b> Files with an error are
        left out until they are mended.
      </p>
      <ul>
        {findings.map((finding) => (
          <li key={formatFinding(finding)}>{formatFinding(finding)}</li>
        ))}
      </ul>
    </aside>
  )
}
