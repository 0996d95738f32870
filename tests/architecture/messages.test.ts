/**
 * @jest-environment node
 */
import { readUsage, writtenKeys } from './message-keys'
import { filesBelow, textOf } from './sources'

const written = writtenKeys()
const usage = readUsage()
const known = new Set(written)
/** Refusals and problems carry a key into the screen, which speaks from these namespaces. */
const openings = new Set([...usage.namespaces, '', 'refusal', 'problem'])

/** A key that names a group, as in `t.raw('choices')`, is written by its members. */
function exists(key: string): boolean {
  return known.has(key) || written.some((each) => each.startsWith(`${key}.`))
}

function isUsed(key: string): boolean {
  const segments = key.split('.')
  return segments.some((_, cut) => {
    if (!openings.has(segments.slice(0, cut).join('.'))) return false
    const rest = segments.slice(cut).join('.')
    return usage.literals.has(rest) || usage.patterns.some((pattern) => pattern.test(rest))
  })
}

describe('words', () => {
  it('are written for every key that the program says', () => {
    expect(usage.uses.filter(({ keys }) => !keys.some(exists)).map(({ keys, at }) => `${at} ${keys.join(' or ')}`)).toEqual([])
  })

  it('are all said somewhere', () => {
    expect(written.filter((key) => !isUsed(key))).toEqual([])
  })

  it('stand once: no file says the same key twice', () => {
    const keysOf = (file: string): number => textOf(file).match(/"[^"\n]+"\s*:\s*"/g)?.length ?? 0
    const files = filesBelow('messages/en', /\.json$/)
    expect(files.reduce((sum, file) => sum + keysOf(file), 0)).toBe(written.length)
  })

  it('are stored in English only; the stretched and the mirrored language are made from them', () => {
    expect(filesBelow('messages', /\.json$/).filter((file) => !file.startsWith('messages/en/'))).toEqual([])
  })
})
