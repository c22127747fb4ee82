import { clean } from '#lib/text/message-format.ts'

/** Ends a command with a message of one or more lines, without control characters that a terminal would obey. */
export function fail(message: string): never {
  const lines = message.split('\n').map((line) => clean(line, 5000))
  process.stderr.write(`${lines.join('\n')}\n`)
  process.exit(1)
}

/** Runs a command; an error becomes its message alone. */
export async function attempt(command: () => Promise<void>): Promise<void> {
  try {
    await command()
  } catch (error) {
    fail(error instanceof Error ? messageOf(error) : String(error))
  }
}

/** What to do where the system refuses something, by its code (errno(3)). */
const remedies: Record<string, string> = {
  EACCES: 'may not be written or read; change its rights',
  EPERM: 'may not be written or read; change its rights',
  EROFS: 'is on a disk that cannot be written; choose another place',
  EEXIST: 'is a file where a folder is needed; move it away',
  ENOTDIR: 'is a file where a folder is needed, or lies below one; move it away',
  EBUSY: 'is in use; choose another place',
  ENOSPC: 'could not be written, since the disk is full; make room',
}

function messageOf(error: NodeJS.ErrnoException): string {
  const remedy = remedies[error.code ?? '']
  // Errors about open files have no path.
  return remedy ? `${error.path ?? 'A file'} ${remedy}, and run the command again (${error.code})` : error.message
}
