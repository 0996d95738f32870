import fs from 'node:fs'
import { inspect } from 'node:util'
import { goldenFile } from './golden-file'

/** `UPDATE_GOLDEN=1` writes what the builder says; the difference is then read in review. */
export function expectGolden(text: string, ...file: readonly string[]): void {
  const path = goldenFile(...file)
  if (process.env['UPDATE_GOLDEN'] === '1') fs.writeFileSync(path, text)
  expect(text).toBe(fs.readFileSync(path, 'utf8'))
}

/** Everything that a value says, a line for each part: of a report also the ids, records and rules behind what is printed. */
export function asWhole(value: object): string {
  return `${inspect(value, { depth: null, breakLength: 200, compact: 6, maxArrayLength: null, maxStringLength: null })}\n`
}
