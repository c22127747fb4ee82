import type { Finding } from './finding.ts'
import type { LazyReport, Message } from './place.ts'

/** Findings of a file that are shown; nobody reads more, and a hostile file has a million. */
const limit = 100

type OfFile = { shown: Finding[]; rest: Finding | undefined }

/** Collects findings. Of each file the first hundred are kept; one more says how many others there are. */
export type FindingList = {
  /** Makes the function that takes the findings of a file. */
  report(path: string): LazyReport
  add(findings: readonly Finding[]): void
  /** In the order of files and of arrival. */
  all(): Finding[]
}

export function createFindingList(): FindingList {
  const files = new Map<string, OfFile>()

  function add({ message, ...finding }: Omit<Finding, 'message'> & { message: Message }): void {
    const file = files.get(finding.path) ?? { shown: [], rest: undefined }
    files.set(finding.path, file)
    const isShown = finding.more === undefined && file.shown.length < limit
    if (isShown) file.shown.push({ ...finding, message: typeof message === 'string' ? message : message() })
    else file.rest = sumOf(file.rest, finding)
  }

  return {
    report:
      (path) =>
      ({ line, column }, message, severity = 'error') =>
        add({ path, line, column, severity, message }),
    add(findings) {
      for (const finding of findings) add(finding)
    },
    all: () => [...files.values()].flatMap(({ shown, rest }) => (rest ? [...shown, rest] : shown)),
  }
}

/** One finding for both, which are left out. */
function sumOf(rest: Finding | undefined, { more: own = 1, ...finding }: Omit<Finding, 'message'>): Finding {
  const more = (rest?.more ?? 0) + own
  const severity = rest?.severity === 'error' ? 'error' : finding.severity
  const noun = severity === 'error' ? 'error' : 'warning'
  const message = `and ${more.toLocaleString('en')} more ${noun}${more === 1 ? '' : 's'} in this file; fix those above first`
  return { ...(rest ?? finding), severity, message, more }
}
