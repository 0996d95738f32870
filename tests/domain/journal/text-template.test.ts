import fc from 'fast-check'
import { instant } from '@/lib/domain/instant'
import { canonicalText, splitAtIndex } from '@/lib/domain/journal/entry'
import { recordedTemplate, textTemplate } from '@/lib/domain/journal/text-template'

const value = fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.boolean(), fc.constant(null), fc.array(fc.record({ b: fc.string(), a: fc.integer() })))
const members = fc.dictionary(fc.string({ maxLength: 4 }), value, { maxKeys: 8, noNullPrototype: true })

const alike = {
  at: instant('2026-01-10T15:00:00.000Z'), type: 'donation.recorded', actor: { kind: 'operator', userId: null, name: 'Ann "after":null,"at": O\'Hara' },
} as const

describe('the text of objects that are alike', () => {
  it('is the canonical text of the whole, whatever differs', () => {
    fc.assert(fc.property(members, members, (same, differing) => {
      expect(textTemplate(same, Object.keys(differing))(differing)).toBe(canonicalText({ ...same, ...differing }))
    }))
  })

  it('is refused when a value that differs is missing, or is no number of JSON', () => {
    const text = textTemplate({ a: 1 }, ['b'])
    expect(() => text({})).toThrow('missing')
    expect(() => text({ b: Number.NaN })).toThrow()
  })
})

describe('the halves of the entries of new records', () => {
  it('are those of each entry by itself', () => {
    const halves = recordedTemplate(alike)
    fc.assert(fc.property(fc.uuid(), members, fc.stringMatching(/^[0-9a-f]{32}$/), (id, after, salt) => {
      const subject = { kind: 'donation', id, revision: 1 } as const
      expect(halves(id, canonicalText(after), salt)).toEqual(splitAtIndex({ ...alike, v: 1, subject, before: null, after, reason: null, salt }))
    }))
  })
})
