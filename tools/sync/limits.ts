/** How much is waited for and read; tests take less. */
export type Limits = {
  /** Milliseconds for one file, or for one call of git. */
  time: number
  /** Bytes of one file, or of what git prints. */
  bytes: number
}

export const usualLimits: Limits = { time: 60_000, bytes: 5_000_000 }
