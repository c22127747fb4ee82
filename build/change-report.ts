import { diagnosticLines, shortReport, unpublishedLine } from '#lib/check/report.ts'
import type { ReadResult } from '#lib/generate/read-content.ts'
import { count } from '#lib/text/message-format.ts'
import { collectionOf } from '#schema/collections.ts'

/** Makes a function that returns a run's diagnostics as text, or '' if they have not changed. */
export function createChangeReport(contentDir: string) {
  let last = ''
  return ({ documents, diagnostics, fresh, waiting }: ReadResult) => {
    const numberOf = (name: string) =>
      documents.filter((file) => collectionOf(file)?.name === name).length
    // The task in .vscode/tasks.json takes a line such as this one as the start of a report, and an
    // empty line as its end.
    const counts = [
      count(numberOf('Post'), 'post'),
      count(numberOf('Maintainer'), 'person', 'people'),
      count(numberOf('Project'), 'project'),
    ].join(', ')
    const text = `${counts}\n${unpublishedLine(waiting)}${shortReport(diagnostics, contentDir)}`
    if (text === last && fresh.length === 0) return ''
    last = text
    return [text.trimEnd(), ...diagnosticLines(fresh, contentDir), '', ''].join('\n')
  }
}
