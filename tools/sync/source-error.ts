/** A source cannot be used. Its content stays, and the report tells why. */
export class SourceError extends Error {}

/** Throws if a source has less than half of the known entries: it is probably incomplete. */
export function refuseHalf(now: number, before: number, what: string) {
  if (now * 2 < before)
    throw new SourceError(
      `the source has ${now} ${what}, but ${before} are known; check if the source is complete`,
    )
}

export const withoutTag = (tag: string, file: string) =>
  `${tag} is in ${file}, but the repository has no such tag; if it was withdrawn, remove the entry`
