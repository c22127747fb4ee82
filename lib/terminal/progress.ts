/** Standard error, so that a report can be piped. */
export type Output = { isTTY?: boolean; columns?: number; write: (text: string) => unknown }

export type Progress = { step: (done: number, total: number, what: string) => void; end: () => void }

/** A bar on a terminal; elsewhere a line each quarter of the way. */
export function createProgress(output: Output): Progress {
  let last = -1
  let isOpen = false
  return {
    step(done, total, what) {
      if (output.isTTY) {
        const filled = Math.round((done / Math.max(1, total)) * 20)
        const line = `[${'#'.repeat(filled)}${'.'.repeat(20 - filled)}] ${done}/${total} ${what}`
        output.write(`\r${line.slice(0, (output.columns || 80) - 1)}\x1b[K`)
        isOpen = true
        return
      }
      const quarter = Math.floor((done / Math.max(1, total)) * 4)
      if (total < 20 || quarter === last) return
      last = quarter
      output.write(`${what} ${done}/${total}\n`)
    },
    end() {
      if (isOpen) output.write('\r\x1b[K')
      isOpen = false
    },
  }
}
