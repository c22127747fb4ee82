type Output = { isTTY?: boolean; columns?: number; write: (text: string) => unknown }

/**
 * Shows a progress bar on a terminal; elsewhere prints a line at each quarter.
 * @param output - by default standard error, so that standard output can be piped
 */
export function createProgress(output: Output = process.stderr) {
  let last = 0
  let isOpen = false
  return {
    step(done: number, total: number, what: string) {
      const part = done / Math.max(1, total)
      if (output.isTTY) {
        const filled = Math.round(part * 20)
        const line = `[${'#'.repeat(filled)}${'.'.repeat(20 - filled)}] ${done}/${total} ${what}`
        output.write(`\r${line.slice(0, (output.columns || 80) - 1)}\x1b[K`)
        isOpen = true
      } else if (total >= 20 && Math.floor(part * 4) !== last) {
        last = Math.floor(part * 4)
        output.write(`${what} ${done}/${total}\n`)
      }
    },
    end() {
      if (isOpen) output.write('\r\x1b[K')
      isOpen = false
    },
  }
}
