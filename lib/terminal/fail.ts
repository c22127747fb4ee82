import { clean } from '#lib/text/message-format.ts'

/** Prints an error without control characters that a terminal would obey, and exits. */
export function fail(message: string): never {
  const lines = message.split('\n').map((line) => clean(line, 5000))
  process.stderr.write(`${lines.join('\n')}\n`)
  process.exit(1)
}

/**
 * Runs a command. Prints an error without its stack trace, since Node's messages are clear too:
 * "permission denied, open 'a'".
 */
export async function attempt<Result>(command: () => Promise<Result>) {
  try {
    return await command()
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error))
  }
}
