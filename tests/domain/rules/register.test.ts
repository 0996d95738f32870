import { calendarDate } from '@/lib/domain/calendar-date'
import checkTable from '@/lib/domain/rules/data/check-lines.json'
import deadlineTable from '@/lib/domain/rules/data/deadlines.json'
import ldaTable from '@/lib/domain/rules/data/lda-thresholds.json'
import thresholdTable from '@/lib/domain/rules/data/thresholds.json'
import { registeredRegimes, registeredRules, ruleVersions, rulesOn } from '@/lib/domain/rules/register'

const day = calendarDate
const on = (text: string, more: Partial<Parameters<typeof rulesOn>[0]> = {}) => rulesOn({ on: day(text), regime: '', text: '', ...more })

describe('the register of rules', () => {
  it('has a row for each row of data, so that another rule is another row and no code', () => {
    const ofLda = ldaTable.registration_rules.flatMap(({ id }) => ldaTable.periods.map(({ from }) => ({ id: `${id}.${from}` })))
    const rows = [...deadlineTable.rules, ...ofLda, ...ldaTable.amount_rules, ...thresholdTable.thresholds, ...checkTable.lines]
    expect(registeredRules.map(({ id }) => id).toSorted()).toEqual(rows.map(({ id }) => id).toSorted())
    expect(new Set(registeredRules.map(({ id }) => id)).size).toBe(registeredRules.length)
  })

  it('has the lines of the LDA with the figure of their quarter', () => {
    const figures = (date: string) => Object.fromEntries(on(date, { regime: 'LDA', text: 'lda.' }).inForce.map(({ family, figure }) => [family, figure?.amount]))
    expect(figures('2024-12-31')).toMatchObject({ 'lda.registration.firm': 300_000, 'lda.registration.in-house': 1_400_000, 'lda.ld2.small': 500_000, 'lda.foreign-entity.ownership': 20, 'lda.retention': 6 })
    expect(figures('2025-01-01')).toMatchObject({ 'lda.registration.firm': 350_000, 'lda.registration.in-house': 1_600_000, 'lda.ld203.aggregate': 20_000 })
  })

  it('gives each rule a citation, a known mark, and a day by which it is read again', () => {
    for (const { id, citation, mark, reviewOn, label } of registeredRules) {
      expect({ id, cited: citation !== '', marked: /^[SMI](?:\/[SMI])*$/.test(mark), labelled: label !== '' }).toEqual({ id, cited: true, marked: true, labelled: true })
      expect(reviewOn >= '2026-11-25').toBe(true)
    }
  })

  it('never has two versions of a rule in force on one day', () => {
    for (const date of ['2012-06-01', '2024-12-31', '2025-01-01', '2026-11-03', '2026-11-04', '2028-12-31', '2029-01-01']) {
      const families = on(date).inForce.map(({ family }) => family)
      expect({ date, twice: families.filter((family, index) => families.indexOf(family) !== index) }).toEqual({ date, twice: [] })
    }
  })
})

describe('every version', () => {
  it('stands in the list, those of one rule together and the oldest first, whatever the day', () => {
    const versions = ruleVersions({ regime: '', text: '' })
    expect(versions.map(({ id }) => id).toSorted()).toEqual(registeredRules.map(({ id }) => id).toSorted())
    const families = versions.map(({ family }) => family)
    expect(families.filter((family, place) => family !== families[place - 1]).length).toBe(new Set(families).size)
    expect(ruleVersions({ regime: 'FECA', text: 'feca.limit.individual.candidate' }).map(({ id }) => id)).toEqual(expect.arrayContaining(['feca.limit.individual.candidate.2023_24', 'feca.limit.individual.candidate.2025_26']))
    for (const [place, { family, from }] of versions.entries()) {
      const before = versions[place - 1]
      expect(before?.family !== family || (before.from ?? '') <= (from ?? '')).toBe(true)
    }
  })
})

describe('what was asked for', () => {
  const limit = { text: 'feca.limit.individual.candidate' }

  it.each([
    ['2024-11-05', '2023_24'],
    ['2024-11-06', '2025_26'],
    ['2026-11-03', '2025_26'],
  ])('on %s is the version of %s', (date, version) => {
    const ids = on(date, limit).inForce.map(({ id }) => id)
    expect(ids).toContain(`feca.limit.individual.candidate.${version}`)
    expect(ids.filter((id) => id.startsWith('feca.limit.individual.candidate.'))).toHaveLength(1)
  })

  it('is named as not in force where no version holds, and an older one is not put in its place', () => {
    const { inForce, lapsed } = on('2026-11-04', limit)
    expect(inForce.map(({ family }) => family)).not.toContain('feca.limit.individual.candidate')
    expect(lapsed.map(({ family }) => family)).toContain('feca.limit.individual.candidate')
  })

  it('is of one law, or holds a word in label, source or id', () => {
    expect(new Set(on('2026-11-25', { regime: 'LDA' }).inForce.map(({ regime }) => regime))).toEqual(new Set(['LDA']))
    expect(on('2026-11-25', { text: '614(a)' }).inForce.map(({ id }) => id)).toContain('fara.informational-materials-due')
    expect(on('2026-11-25', { text: 'no such words anywhere' })).toEqual({ inForce: [], lapsed: [] })
    expect(registeredRegimes).toEqual(expect.arrayContaining(['FARA', 'LDA', 'FECA']))
  })
})
