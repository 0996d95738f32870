/**
 * @jest-environment node
 */
import { entryTypes, subjectKinds } from '@/lib/domain/journal/entry-types'
import journalWords from '@/messages/en/journal.json'
import { filesBelow, parse, textsIn } from './sources'

const types = Object.entries(entryTypes)

describe('entries of the journal', () => {
  it.each(types)('%s has a sentence that says who did what', (_type, { sentence }) => {
    expect(sentence).toMatch(/^\{who\} [^{}]+\{what\}[^{}]*\.$/)
  })

  it('are named after their subject', () => {
    expect(types.filter(([type, { subject }]) => !type.startsWith(`${subject}.`))).toEqual([])
  })

  it('speak of every kind of subject', () => {
    expect(subjectKinds.filter((kind) => !types.some(([, { subject }]) => subject === kind))).toEqual([])
  })

  it('have a word for each kind of subject, in the filter of the journal', () => {
    expect(subjectKinds.filter((kind) => !(kind in journalWords.kinds))).toEqual([])
  })

  it('are each written by a verb', () => {
    const texts = filesBelow('lib/data', /\.ts$/).map((file) => textsIn(parse(file)))
    const literals = new Set(texts.flatMap((each) => each.literals))
    // `${noun}.recorded` writes an entry of each noun; a pattern without words would match everything.
    const patterns = texts.flatMap((each) => each.patterns).filter(({ source }) => /^\^(?:\.\+\\\.[a-z]+|[a-z-]+\\\.\.\+)\$$/.test(source))
    const isWritten = (type: string): boolean => literals.has(type) || patterns.some((pattern) => pattern.test(type))
    expect(types.map(([type]) => type).filter((type) => !isWritten(type))).toEqual([])
  })
})
