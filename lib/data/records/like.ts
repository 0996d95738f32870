import 'server-only'

/** A pattern for LIKE that finds the text anywhere; the signs of LIKE in it mean themselves. */
export function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
}
