import fs from 'node:fs'
import path from 'node:path'

export type TreeWatch = {
  /** Most memory that the tree held at one look, in bytes: the sum of resident sizes. Undefined but on Linux. */
  peak(): number | undefined
  stop(): void
}

/** Milliseconds between two looks. */
const interval = 50

/** Bytes of a page of memory, as `/proc` counts. */
const pageSize = 4096

/**
 * Watches a process and all that it starts, by reading `/proc` twenty times a second.
 * Its limits: memory that processes share (the text of Node, pages after a fork) is counted once for each of them, a peak
 * between two looks is missed, and a process whose parent ended is no longer of the tree.
 */
export function watchTree(root: number): TreeWatch {
  let peak: number | undefined
  const look = (): void => {
    const processes = readProcesses()
    const tree = processes.size > 0 ? descendants(root, processes) : []
    const memory = tree.reduce((sum, pid) => sum + (processes.get(pid)?.rss ?? 0), 0)
    if (memory > 0) peak = Math.max(peak ?? 0, memory)
  }
  const timer = setInterval(look, interval)
  return { peak: () => peak, stop: () => clearInterval(timer) }
}

type ProcessFacts = { parent: number; rss: number }

/** Every process there is; none where there is no `/proc`. */
function readProcesses(): Map<number, ProcessFacts> {
  const found = new Map<number, ProcessFacts>()
  for (const name of fs.existsSync('/proc/self/stat') ? fs.readdirSync('/proc') : []) {
    if (!/^\d+$/.test(name)) continue
    const stat = read(name, 'stat')
    if (stat) found.set(Number(name), parseStat(stat))
  }
  return found
}

/** Reads `/proc/<pid>/stat`; source: proc(5). The name stands in brackets and may hold spaces. */
export function parseStat(stat: string): ProcessFacts {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return { parent: Number(fields[1]), rss: Number(fields[21]) * pageSize }
}

/** A process and those that it started, and so on. */
export function descendants(root: number, processes: ReadonlyMap<number, Pick<ProcessFacts, 'parent'>>): number[] {
  const isInTree = (pid: number): boolean => {
    for (let at: number | undefined = pid; at; at = processes.get(at)?.parent) if (at === root) return true
    return false
  }
  return [...processes.keys()].filter(isInTree)
}

/** Text of a file of `/proc`; empty where the process has just ended. */
function read(pid: string, name: string): string {
  try {
    return fs.readFileSync(path.join('/proc', pid, name), 'utf8')
  } catch {
    return ''
  }
}
