import fs from 'node:fs'
import path from 'node:path'

/** A build step with start and end in milliseconds since 1970. Steps may overlap. */
export type Step = { name: string; start: number; end: number }

/** Runs work as a named step. */
export type RunStep = <Result>(name: string, work: () => Promise<Result>) => Promise<Result>

const fileOf = (dataDir: string): string => path.join(dataDir, 'steps.jsonl')

/** Records a finished step for all processes of a build, and prints it to standard error. */
export function noteStep(dataDir: string, step: Step): void {
  fs.mkdirSync(dataDir, { recursive: true })
  fs.appendFileSync(fileOf(dataDir), `${JSON.stringify(step)}\n`)
  const seconds = ((step.end - step.start) / 1000).toFixed(1)
  process.stderr.write(`${step.name.padEnd(20)}${seconds.padStart(6)} s\n`)
}

/** Makes a function that runs and records steps. Failed ones are not recorded. */
export function stepRunner(dataDir: string): RunStep {
  return async (name, work) => {
    const start = Date.now()
    const result = await work()
    noteStep(dataDir, { name, start, end: Date.now() })
    return result
  }
}

/** The steps of the last build, in the order in which they ended. */
export function readSteps(dataDir: string): Step[] {
  const text = fs.existsSync(fileOf(dataDir)) ? fs.readFileSync(fileOf(dataDir), 'utf8') : ''
  return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]))
}

/** Forgets the last build's steps. */
export function forgetSteps(dataDir: string): void {
  fs.rmSync(fileOf(dataDir), { force: true })
}
