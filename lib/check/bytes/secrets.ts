import type { Place, Report } from '#lib/check/diagnostic.ts'
import { quote } from '#lib/text/message-format.ts'

/** Access keys of AWS and GitHub, except placeholders, and the first line of a private key. */
const secret =
  /\b(?:AKIA[A-Z\d]{16}|gh[ops]_\w{36}|github_pat_\w{82})\b(?<!EXAMPLE|xxx)|^[ \t]*-----BEGIN [A-Z ]*PRIVATE KEY/gm

export function checkSecrets(code: string, place: (index: number) => Place, report: Report) {
  for (const { 0: key, index } of code.matchAll(secret)) {
    const found = `code: ${quote(key.trim(), 8)} looks like a secret key`
    report('markdown/code-doubtful', place(index), `${found}; revoke it, and write KEY`)
  }
}
