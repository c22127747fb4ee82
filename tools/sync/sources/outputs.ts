import { quote } from '#lib/text/message-format.ts'
import { fileTable } from '#tools/sync/file-table.ts'
import { SourceError } from '#tools/sync/source.ts'

export const readOutputs = fileTable('Outputs', ({ newest }) => {
  const [, section = ''] = /^## Outputs$(.*?)^## /ms.exec(newest) ?? []
  let category = ''
  return section.split('\n').flatMap((line) => {
    if (line.startsWith('### ')) category = line.slice(4).trim()
    if (!line.startsWith('- ')) return []
    const [, name, url] = /^- \[\*\*(.+?)\*\*\]\((\S+?)\)/.exec(line) ?? []
    if (!name || !url)
      throw new SourceError(`the line ${quote(line, 100)} has no link to an output; check the file`)
    return { name, category, url: url.replace(/(?<!:)\/\//g, '/') }
  })
})
