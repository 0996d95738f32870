import canonicalize from 'canonicalize'
import { createHash } from 'node:crypto'
import { canonicalText, entryText, parseEntry, splitAtIndex, type JournalEntry } from '@/lib/domain/journal/entry'
import { entryTypes, isEntryType, sentenceOf, subjectKinds } from '@/lib/domain/journal/entry-types'
import { changesOf, historyOf } from '@/lib/domain/journal/history'
import { isJsonValue } from '@/lib/domain/journal/json'
import { leafHash, leafHashHex } from '@/lib/domain/journal/leaf-hash'
import { instant } from '@/lib/domain/instant'

const recorded: JournalEntry = {
  v: 1,
  index: 41,
  at: instant('2026-11-25T10:42:00.000Z'),
  actor: { kind: 'user', userId: '0190a1b2-0000-7000-8000-000000000001', name: 'Amina Karim' },
  type: 'donation.recorded',
  subject: { kind: 'donation', id: '0190a1b2-0000-7000-8000-000000000002', revision: 1 },
  before: null,
  after: { amountCents: 20_001, payerName: '', note: 'index: "7", é \u2028 آمنہ', jointShares: null, index: 3 },
  reason: null,
  salt: '000102030405060708090a0b0c0d0e0f',
}
const corrected: JournalEntry = {
  ...recorded,
  index: 57,
  type: 'donation.corrected',
  subject: { ...recorded.subject, revision: 2 },
  before: recorded.after,
  after: { ...recorded.after, amountCents: 20_000 },
  reason: 'Typed one cent too much',
}

/** A stored vector: if this text or hash ever changes, every journal already written stops verifying. */
const storedText =
  '{"actor":{"kind":"user","name":"Amina Karim","userId":"0190a1b2-0000-7000-8000-000000000001"},"after":{"amountCents":20001,"index":3,"jointShares":null,' +
  '"note":"index: \\"7\\", é \u2028 آمنہ","payerName":""},"at":"2026-11-25T10:42:00.000Z","before":null,"index":41,"reason":null,' +
  '"salt":"000102030405060708090a0b0c0d0e0f","subject":{"id":"0190a1b2-0000-7000-8000-000000000002","kind":"donation","revision":1},' +
  '"type":"donation.recorded","v":1}'

describe('the text of an entry', () => {
  it('is the stored vector, and the same that RFC 8785 gives for the whole', () => {
    expect(entryText(recorded)).toBe(storedText)
    expect(canonicalize(recorded)).toBe(storedText)
  })

  it('is cut exactly where the value of the index goes, also when the record has an index of its own', () => {
    const { beforeIndex, afterIndex } = splitAtIndex(recorded)
    expect(beforeIndex.endsWith('"before":null,"index":')).toBe(true)
    expect(afterIndex.startsWith(',"reason":null')).toBe(true)
    expect(`${beforeIndex}41${afterIndex}`).toBe(storedText)
  })

  it('reads back to the same entry', () => {
    expect(parseEntry(storedText)).toEqual(recorded)
    expect(entryText(parseEntry(entryText(corrected)))).toBe(entryText(corrected))
  })

  it.each([
    ['a type that speaks of another kind', { ...recorded, type: 'person.recorded' as const }],
    ['a revision of 0', { ...recorded, subject: { ...recorded.subject, revision: 0 } }],
    ['a short salt', { ...recorded, salt: '00' }],
    ['a negative index', { ...recorded, index: -1 }],
  ])('refuses %s', (_, entry) => {
    expect(() => entryText(entry)).toThrow()
  })

  it.each(['[]', '{"v":2}', storedText.replace('donation.recorded', 'donation.invented'), storedText.replace('"revision":1', '"revision":"1"'),
    storedText.replace('"v":1', '"v":2'), storedText.replace('"kind":"user"', '"kind":"nobody"')])('does not read %.60s', (text) => {
    expect(() => parseEntry(text)).toThrow()
  })

  it('refuses numbers that JSON cannot say', () => {
    expect(() => canonicalText({ amount: Number.NaN })).toThrow()
    expect(isJsonValue({ amount: Number.POSITIVE_INFINITY })).toBe(false)
    expect(isJsonValue(undefined)).toBe(false)
  })
})

describe('the leaf hash', () => {
  it.each([
    ['', '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
    [storedText, '8f34d06e04cf21eb92a33b1660ae41e8f74000d57beaf19d523ce23f90fafc53'],
  ])('of %.20j is the stored vector', (text, hash) => {
    expect(leafHashHex(text)).toBe(hash)
  })

  it('equals what the platform computes', () => {
    for (const text of ['', 'a', storedText]) {
      expect(Buffer.from(leafHash(text))).toEqual(createHash('sha256').update(Buffer.from([0])).update(text, 'utf8').digest())
    }
  })
})

describe('the history', () => {
  it('gives field, old, new, who, when and why', () => {
    expect(changesOf(corrected)).toEqual([
      {
        field: 'amountCents', old: 20_001, new: 20_000, who: recorded.actor, when: recorded.at, why: 'Typed one cent too much', type: 'donation.corrected',
        index: 57, revision: 2,
      },
    ])
  })

  it('lists what a first entry filled in, oldest first, and leaves empty fields out', () => {
    expect(historyOf([corrected, recorded]).map((line) => [line.index, line.field])).toEqual([
      [41, 'amountCents'], [41, 'index'], [41, 'note'], [57, 'amountCents'],
    ])
  })
})

describe('the closed list of entry types', () => {
  it.each(Object.entries(entryTypes))('%s names its subject and has a sentence', (type, { subject, sentence }) => {
    expect(type.split('.')[0]).toBe(subject)
    expect(sentence).toMatch(/^\{who\} .*\{what\}.*\.$/)
    expect(isEntryType(type)).toBe(true)
  })

  it('has an entry for every kind of subject', () => {
    expect(new Set(Object.values(entryTypes).map(({ subject }) => subject))).toEqual(new Set(subjectKinds))
  })

  it('fills in the sentence as it is, also with signs that a replacement would read', () => {
    expect(sentenceOf('donation.voided', { who: 'A $& B', what: 'CHI-D-2026-0001' })).toBe('A $& B voided donation CHI-D-2026-0001.')
    expect(isEntryType('donation.deleted')).toBe(false)
    expect(isEntryType('toString')).toBe(false)
  })
})
