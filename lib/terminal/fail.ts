import { clean } from '#lib/text/message-format.ts'

/** Ends a command with a message, without control characters that a terminal would obey. */
export function fail(message: string): never {
  const lines = message.split('\n').map((line) => clean(line, 5000))
  process.stderr.write(`${lines.join('\n')}\n`)
  process.exit(1)
}

/**
 * Runs a command. Prints only the message of an error: Node's are clear, such as "permission
 * denied, open 'a'".
 */
export async function attempt<Result>(command: () => Promise<Result>) {
  try {
    return await command()
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error))
  }
}
