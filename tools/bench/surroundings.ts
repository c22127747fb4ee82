import os from 'node:os'

/** What the bench says to a command of the project, with nothing of the caller's own site. */
export function surroundings(site: Record<string, string>): NodeJS.ProcessEnv {
  const ours = ['BASE_PATH', 'CONTENT_DIR', 'OUT_DIR', 'STATE_DIR', 'SITE_DATA_DIR', 'SITE_URL', 'PORT', 'NODE_ENV']
  const neutral = Object.fromEntries(ours.map((name) => [name, undefined]))
  return { ...process.env, ...neutral, NEXT_TELEMETRY_DISABLED: '1', PRECOMPRESS: 'yes', ...site }
}

/** The machine that figures were taken on: times of two machines do not compare. */
export type MachineFacts = { cpu: string; cores: number; memory: string; node: string; platform: string; load: number }

/** Describes this machine; `load` is the number of processes that wanted to run in the last minute. */
export function describeMachine(): MachineFacts {
  return {
    cpu: os.cpus()[0]?.model ?? 'unknown',
    cores: os.availableParallelism(),
    memory: `${Math.round(os.totalmem() / 2 ** 30)} GiB`,
    node: process.version,
    platform: `${os.platform()} ${os.release()}`,
    load: os.loadavg()[0] ?? 0,
  }
}
