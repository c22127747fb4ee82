import { byCodeUnit } from '#lib/text/collation.ts'
import { formatList } from '#lib/text/message-format.ts'
import { mapsIn, textIn } from '#tools/documents/yaml.ts'
import type { Row } from '#tools/sync/entry-list.ts'
import { fileTable } from '#tools/sync/file-table.ts'
import { plainMaps } from '#tools/sync/repository.ts'
import { SourceError } from '#tools/sync/source.ts'

/** Reads who signs the artifacts of falcoctl's index; rows of images, which people write, stay. */
export const readSignatures = fileTable('Signatures', ({ newest }, known) => {
  const rows: Row[] = plainMaps(newest).flatMap((artifact) => {
    const [signature] = mapsIn(artifact, 'signature')
    const [cosign] = mapsIn(signature, 'cosign')
    const kind = textIn(artifact, 'type') ?? ''
    const issuer = textIn(cosign, 'certificate-oidc-issuer')
    const identity = textIn(cosign, 'certificate-identity-regexp')
    if (!issuer || !identity || !/^(?:plugin|rulesfile)$/.test(kind)) return []
    const repository = `${textIn(artifact, 'registry')}/${textIn(artifact, 'repository')}`
    return { name: textIn(artifact, 'name') ?? '', kind, repository, issuer, identity }
  })
  const gone: string[] = []
  for (const row of known) {
    const name = textIn(row, 'name') ?? ''
    if (textIn(row, 'kind') === 'image') rows.push({ ...Object.fromEntries(row), name })
    else if (!rows.some((one) => one.name === name)) gone.push(name)
  }
  if (gone.length > 0)
    throw new SourceError(
      `the index has no signature of ${formatList(gone)}; check if the index is complete, or ` +
        'remove the entries from signatures.yaml',
    )
  return rows.sort((a, b) => byCodeUnit(a.name, b.name))
})
