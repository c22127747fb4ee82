import { clean } from '#lib/text/message-format.ts'

/** Ends a command with a message, without control characters that a terminal would obey. */
export function fail(message: string): never {
  const lines = message.split('\n').map((line) => clean(line, 5000))
  process.stderr.write(`${lines.join('\n')}\n`)
  process.exit(1)
}

/**
 * Runs a command. An error becomes its message alone, which Node writes well for files: "permission
 * denied, open 'a'".
 */
export async function attempt(command: () => Promise<void>) {
  try {
    await command()
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error))
  }
}
