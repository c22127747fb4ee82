/** Something of the outside world went wrong; the message says what, and what to do. */
export class SourceError extends Error {
  override name = 'SourceError'
}

/** Why nothing was changed: a line for each source that failed. */
export class SyncError extends Error {
  override name = 'SyncError'
  readonly faults: readonly string[]

  constructor(faults: readonly string[]) {
    super([...faults, 'Nothing was changed.'].join('\n'))
    this.faults = faults
  }
}
