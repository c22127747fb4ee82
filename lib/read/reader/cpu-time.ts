import fs from 'node:fs'

/** Linux counts in hundredths of a second (USER_HZ, proc(5)). */
const ticks = 100

/** Seconds of processor time that a process has used; undefined where the system does not tell (proc(5)). */
export function cpuTime(pid: number | undefined): number | undefined {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name, in parentheses, may hold anything; utime and stime are the 14th and 15th field, counted from the pid.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return (Number(fields[11]) + Number(fields[12])) / ticks
  } catch {
    return undefined
  }
}
