import { instant } from '@/lib/domain/instant'
import { firstDifference } from '@/lib/domain/reports/difference'
import { buildQuarterlyDisclosure } from '@/lib/domain/reports/quarterly-disclosure'
import { registrantOf } from '@/lib/domain/reports/report-head'
import { numberPart, parseSpan, spanAbout } from '@/lib/domain/reports/report-span'
import { asVersion, type VersionFacts } from '@/lib/domain/reports/version'
import { quarter } from '@/lib/domain/reporting-period'
import { factsOf } from './golden-facts'
import { goldenFile, readTable } from './golden-file'

const q4 = quarter(2025, 4)
const facts = factsOf(readTable(goldenFile('nil-quarter', 'records.txt')), q4)
const finding = { check: 'check', severity: 'warn' as const, sentence: 'A sentence.', citation: 'law', toBeConfirmed: false, records: [] }
const document = { ...buildQuarterlyDisclosure(facts, q4, registrantOf(facts)), findings: [finding, { ...finding, sentence: 'Another.' }] }
const plain: VersionFacts = { notes: [], signers: [], amendmentReason: '', earlier: [] }
const note = { check: 'check', sentence: 'A sentence.', note: 'Because', name: 'Amina', at: instant('2026-01-10T10:00:00.000Z'), prefilled: false }
const earlier = (number: string, version: number, day: string) => ({ number, version, sealedAt: instant(`${day}T10:00:00.000Z`), textHash: 'ab', reason: '' })

describe('a version of a report', () => {
  it('is what the builder made where nobody added anything', () => {
    expect(asVersion(document, plain)).toEqual(document)
  })

  it('has the note of each finding, and says of one that was taken over that nobody confirmed it', () => {
    const notes = (prefilled: boolean) => asVersion(document, { ...plain, notes: [{ ...note, prefilled }] }).findings.map((each) => ('note' in each ? each.note : null))
    expect(notes(false)).toEqual(['Because', null])
    expect(notes(true)).toEqual(['Because (taken over from the version before, not confirmed)', null])
    expect(asVersion(document, { ...plain, notes: [{ ...note, check: 'other' }] }).findings).toEqual(document.findings)
  })

  it('ends with who signs, in order', () => {
    const signers = asVersion(document, { ...plain, signers: [{ personId: 'p', name: 'Amina Khan', office: 'President' }, { personId: null, name: 'Bilal', office: '' }] }).items.at(-1)
    expect([signers?.id, signers?.title, signers?.columns.map(({ label }) => label), signers?.lines.map(({ id, kind, cells }) => [id, kind, ...cells])]).toEqual([
      'signers', 'Signers', ['Name', 'Office'], [['1', 'note', 'Amina Khan', 'President'], ['2', 'note', 'Bilal', '']],
    ])
  })

  it('says first what it takes the place of, and why; of a second amendment also the first', () => {
    const once = asVersion(document, { ...plain, amendmentReason: 'A gift was late', earlier: [earlier('R-1', 1, '2026-01-10')] })
    expect(once.notices).toEqual(['This amendment takes the place of report R-1 (sealed 2026-01-10). Reason: A gift was late', ...document.notices])
    expect(once.amends?.reason).toBe('A gift was late')
    const twice = asVersion(document, { ...plain, amendmentReason: 'Again', earlier: [earlier('R-1', 1, '2026-01-10'), earlier('R-1-A1', 2, '2026-02-11')] })
    expect(twice.notices[0]).toBe('This amendment takes the place of report R-1 (sealed 2026-01-10), as amended last by R-1-A1 (sealed 2026-02-11). Reason: Again')
    expect(twice.amends?.earlier.map(({ version }) => version)).toEqual([1, 2])
    expect('amends' in asVersion(document, plain)).toBe(false)
  })
})

describe('the first difference of two texts', () => {
  it.each([
    ['{"a":1}', '{"a":1}', null], ['{"a":1,"b":2}', '{"b":2,"a":1}', null], ['{"a":1,"b":2}', '{"a":1,"b":3}', 'b'], ['{"items":[{"x":1},{"x":2}]}', '{"items":[{"x":1},{"x":9}]}', 'items/1/x'],
    ['[1,2]', '[1,2,3]', '2'], ['[1,2,3]', '[1,2]', '2'], ['{"a":1}', '{"a":1,"c":0}', 'c'], ['{"a":[1]}', '{"a":{"0":1}}', 'a'], ['1', '2', 'the whole text'], ['no JSON', '1', 'the whole text'], ['no JSON', 'neither', null],
  ])('of %s and %s is at %s', (left, right, place) => {
    expect(firstDifference(left, right)).toBe(place)
  })
})

describe('the span of a report', () => {
  const id = '0190a0a0-1234-7abc-8def-0123456789ab'
  it('names the lobbyist or client whom it is about, and reads the name back', () => {
    expect(spanAbout(q4, undefined)).toBe(q4)
    expect(spanAbout(q4, id)).toEqual({ ...q4, id: `${q4.id}~${id}`, about: id })
    expect(parseSpan(`${q4.id}~${id}`)).toEqual({ ok: true, value: spanAbout(q4, id) })
    expect(parseSpan(q4.id)).toMatchObject({ ok: true, value: { id: q4.id } })
  })

  it.each([`${q4.id}~`, `${q4.id}~nobody`, `${q4.id}~${id}~${id}`, `${q4.id}~${id}x`, `${q4.id}~x${id}`, 'no period', `no period~${id}`])('refuses %s', (text) => {
    expect(parseSpan(text).ok).toBe(false)
  })

  it('tells in a number whom it is about by six digits', () => {
    expect([numberPart(undefined), numberPart(id)]).toEqual(['', '-6789AB'])
  })
})
