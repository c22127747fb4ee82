import type { Finding } from './finding.ts'
import type { ReportIn } from './place.ts'
import { severityOf } from './rules.ts'

/** Findings of a file that are shown; nobody reads more, and a hostile file has a million. */
const limit = 100

type OfFile = { shown: Finding[]; rest: Finding | undefined }

/** Collects findings. Of each file the first hundred are kept; one more says how many others there are. */
export type FindingList = {
  /** Makes the function that takes the findings of a file. Of those beyond the first hundred, no words are made. */
  report: ReportIn
  add(findings: readonly Finding[]): void
  /** In the order of files and of arrival. */
  all(): Finding[]
}

export function createFindingList(): FindingList {
  const files = new Map<string, OfFile>()

  function add(finding: Finding): void {
    const file = files.get(finding.path) ?? { shown: [], rest: undefined }
    files.set(finding.path, file)
    if (finding.more === undefined && file.shown.length < limit) file.shown.push(finding)
    else file.rest = sumOf(file.rest, finding)
  }

  return {
    report:
      (path) =>
      (rule, { line, column }, message) => {
        const isShown = (files.get(path)?.shown.length ?? 0) < limit
        const text = typeof message === 'string' ? message : isShown ? message() : ''
        add({ path, line, column, severity: severityOf(rule), rule, message: text })
      },
    add(findings) {
      for (const finding of findings) add(finding)
    },
    all: () => [...files.values()].flatMap(({ shown, rest }) => (rest ? [...shown, rest] : shown)),
  }
}

/** One finding for both, which are left out. */
function sumOf(rest: Finding | undefined, { more: own = 1, ...finding }: Finding): Finding {
  const more = (rest?.more ?? 0) + own
  const severity = rest?.severity === 'error' ? 'error' : finding.severity
  const noun = severity === 'error' ? 'error' : 'warning'
  const rule = severity === 'error' ? 'file/more-errors' : 'file/more-warnings'
  const message = `and ${more.toLocaleString('en')} more ${noun}${more === 1 ? '' : 's'} in this file; fix those above first`
  return { ...(rest ?? finding), severity, rule, message, more }
}
