import { readEnv } from '#lib/site/env.ts'
import { attempt, readCommand, serverOptions, setServer } from '#lib/terminal/command.ts'
import { requirePort } from '#lib/terminal/free-port.ts'

export const prepareDev = (words: readonly string[]) =>
  attempt(async () => {
    const { values } = readCommand(
      {
        name: 'npm run dev',
        summary: 'Shows the site on your own machine, and updates it after every save.',
        options: serverOptions,
      },
      words,
    )
    // Must run before readEnv, which reads HOST and PORT for feeds and canonical addresses.
    setServer(values)
    const env = readEnv()
    await requirePort('npm run dev', env)
    process.stdout.write('Reading content …\n')
    return ['dev', '--port', String(env.port), '--hostname', env.host]
  })
