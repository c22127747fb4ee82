import { Disclosure, Link, List } from '#components/layout/parts.tsx'
import type { Signature } from '#lib/content/artifacts.ts'
import { Command } from './compatibility.tsx'

type SignatureChecksProps = { signatures: readonly Signature[] }

/** Commands that check who signed an artifact or image. */
export function SignatureChecks({ signatures }: SignatureChecksProps) {
  return (
    <Disclosure className="text-md" summary={`Artifacts and images: ${signatures.length} signed`}>
      <List items={signatures} item="ruled py-2">
        {({ name, kind, firstSigned, source, command }) => (
          <>
            <b>{name}</b>, {kind}
            {firstSigned && `, signed since ${firstSigned}`}{' '}
            {source && <Link to={source}>Source</Link>}
            <Command text={command} />
          </>
        )}
      </List>
    </Disclosure>
  )
}
