import { noRecords } from '@/lib/domain/checklists/evaluation'
import { detailsHidden, type PrivacyFacts } from '@/lib/domain/checklists/evaluations/privacy'

const file = { kind: 'data-export', id: '12', number: 'donations_chicago_2026-03-15.csv', revision: 1 } as const
const one = { count: 1, examples: [file] }
const facts: PrivacyFacts = { exports: noRecords, withoutPurpose: noRecords, readers: 2, publicReports: 1, exposing: [] }

describe('personal details (YML-02)', () => {
  it.each([
    ['yes', 'nothing was taken', facts, 0],
    ['yes', 'what was taken says for what', { ...facts, exports: one }, 1],
    ['no', 'of a file nobody said for what', { ...facts, exports: one, withoutPurpose: one }, 1],
    ['no', 'a public text holds a private detail', { ...facts, exposing: ['CHI-QD-2025-Q3-1'] }, 0],
  ] as const)('say %s where %s', (answer, _case, given, records) => {
    expect(detailsHidden(given)).toMatchObject({ answer, recordCount: records })
  })

  it('tell how many people read them', () => {
    expect(detailsHidden(facts).reason).toContain('2 people hold a role that opens personal details')
    expect(detailsHidden({ ...facts, exposing: ['CHI-QD-2025-Q3-1'] }).reason).toContain('CHI-QD-2025-Q3-1')
  })
})
