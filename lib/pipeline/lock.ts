import fs from 'node:fs/promises'
import path from 'node:path'

/**
 * Takes a folder for this process until it ends, so that two runs never write into one another's data.
 * @returns the id of the process that holds it, where another one does
 */
export async function lock(dir: string): Promise<number | undefined> {
  const file = path.join(dir, 'runner.pid')
  await fs.mkdir(dir, { recursive: true })
  const holder = Number(await fs.readFile(file, 'utf8').catch(() => ''))
  if (holder > 0 && holder !== process.pid && (await isRunner(holder))) return holder
  await fs.writeFile(file, String(process.pid))
  return undefined
}

/** True where a process lives and is a runner; ids are used again, and one that was killed leaves its file. */
async function isRunner(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  const words = await fs.readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined)
  return words === undefined || words.includes('content-runner')
}
