/** What the tests use of two packages that ship no types. */
declare module '@marbec/web-auto-extractor' {
  type Thing = { '@type': string; [property: string]: unknown }
  /** Things by their type, and what could not be read. */
  export type Extracted = { jsonld: Record<string, Thing[]>; errors: unknown[] }
  export default class WebAutoExtractor {
    parse(html: string): Extracted
  }
}

declare module '@adobe/structured-data-validator' {
  import type { Extracted } from '@marbec/web-auto-extractor'

  type Issue = { issueMessage: string; severity: 'ERROR' | 'WARNING'; path: unknown; fieldNames: string[] }
  export default class Validator {
    constructor(vocabulary: { '@graph': object[] })
    validate(extracted: Extracted): Promise<Issue[]>
  }
}
