/**
 * @jest-environment node
 */
import { receiptLanguages } from '@/lib/domain/receipts/receipt'
import { readUsage, writtenKeys } from './message-keys'
import { filesBelow, textOf } from './sources'

const written = writtenKeys()
const usage = readUsage()
const known = new Set(written)
/** Refusals and problems carry a key into the screen, which speaks from these namespaces. */
const openings = new Set([...usage.namespaces, '', 'refusal', 'problem'])

/** What a donor reads, in every language of donors. */
const donorNamespaces = ['donorStatement', 'receiptText']

type Tree = { readonly [key: string]: string | Tree }

function treeOf(file: string): Tree {
  const tree: Tree = JSON.parse(textOf(file))
  return tree
}

/** Every key with the names of the values in its text, in order. */
function keysWithValues(tree: Tree, prefix: string): readonly string[] {
  return Object.entries(tree).flatMap(([key, value]) => {
    if (typeof value === 'string') return [`${prefix}${key} ${[...value.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? '').toSorted().join(' ')}`]
    return keysWithValues(value, `${prefix}${key}.`)
  })
}

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

  it('are stored in English only, but for those of donors; the stretched and the mirrored language are made from them', () => {
    const others = filesBelow('messages', /\.json$/).filter((file) => !file.startsWith('messages/en/'))
    expect(others.filter((file) => !donorNamespaces.includes(file.replace(/^messages\/\w+\/|\.json$/g, '')))).toEqual([])
  })

  it.each(donorNamespaces.flatMap((namespace) => receiptLanguages.map((language) => [namespace, language] as const)))('for donors: %s says the same keys with the same values in %s', (namespace, language) => {
    const said = (each: string) => keysWithValues(treeOf(`messages/${each}/${namespace}.json`), '')
    expect(said(language)).toEqual(said('en'))
  })
})
