import 'server-only'

/** A pattern for LIKE that finds the text anywhere; the signs of LIKE in it mean themselves. A zero byte, which no text of the database holds, is left out. */
export function containing(text: string): string {
  return `%${text.replaceAll('\0', '').replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
}
