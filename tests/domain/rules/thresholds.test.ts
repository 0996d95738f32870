import { calendarDate } from '@/lib/domain/calendar-date'
import { cents } from '@/lib/domain/money'
import { checkIds, checkRule, finding } from '@/lib/domain/rules/check-catalogue'
import { contactExceptions, coveredOffices, governmentEntities, isIssueCode, issueCodes } from '@/lib/domain/rules/lda-lists'
import {
  daysExceedOn,
  exceeds,
  exceedsNumber,
  exceedsOn,
  noneInForceSentence,
  thresholdAsReportRule,
  thresholdById,
  thresholdCents,
  thresholdOn,
  thresholds,
  thresholdVersion,
} from '@/lib/domain/rules/thresholds'

const day = calendarDate

describe('thresholds', () => {
  it('are 103 rows, each with a citation and a source', () => {
    expect(thresholds).toHaveLength(103)
    expect(new Set(thresholds.map(({ id }) => id)).size).toBe(103)
    expect(thresholds.filter(({ citation, source }) => citation === '' || source === '')).toEqual([])
  })

  it('never have two versions in force on one day', () => {
    for (const left of thresholds) {
      for (const right of thresholds) {
        if (left === right || left.family !== right.family) continue
        const apart =
          (left.effectiveTo ?? '9999') < (right.effectiveFrom ?? '0000') || (right.effectiveTo ?? '9999') < (left.effectiveFrom ?? '0000')
        expect(`${left.id} ${right.id} ${apart}`).toBe(`${left.id} ${right.id} true`)
      }
    }
  })

  it.each([
    ['2024-11-05', 330_000],
    ['2024-11-06', 350_000],
    ['2026-11-03', 350_000],
  ])('the candidate limit on %s is %d cents', (on, amount) => {
    expect(thresholdOn('feca.limit.individual.candidate', day(on))?.amount).toBe(amount)
  })

  it('says that no candidate limit is in force from 2026-11-04 instead of using the old one', () => {
    expect(thresholdOn('feca.limit.individual.candidate', day('2026-11-04'))).toBeNull()
    expect(exceedsOn('feca.limit.individual.candidate', cents(999_999_99), day('2026-11-04'))).toBe(false)
    expect(noneInForceSentence('feca.limit.individual.candidate', day('2026-11-04'))).toContain('No figure is in force on 2026-11-04')
  })

  it.each([
    ['2025-12-31', 60_000],
    ['2026-01-01', 200_000],
  ])('the 1099-NEC line on %s is %d cents', (on, amount) => {
    expect(thresholdOn('irc.1099nec', day(on))?.amount).toBe(amount)
  })

  it.each([
    ['feca.itemize.individual', 20_000, false],
    ['feca.itemize.individual', 20_001, true],
    ['irc.8872.contributor', 19_999, false],
    ['irc.8872.contributor', 20_000, true],
    ['feca.cash.max', 10_000, false],
    ['feca.cash.max', 10_001, true],
    ['irc.527.receipts', 2_499_999, false],
    ['irc.527.receipts', 2_500_000, true],
    ['bsa.8300', 1_000_000, false],
    ['bsa.8300', 1_000_001, true],
  ])('%s at %d cents: %s', (id, amount, expected) => {
    expect(exceeds(thresholdById(id), cents(amount))).toBe(expected)
  })

  it('compares days, and refuses to compare what is no line or no money', () => {
    expect(daysExceedOn('feca.deposit', 10, day('2026-01-01'))).toBe(false)
    expect(daysExceedOn('feca.deposit', 11, day('2026-01-01'))).toBe(true)
    expect(() => exceedsNumber(thresholdById('irc.501h.excise'), 1)).toThrow('fixed figure')
    expect(() => exceeds(thresholdById('feca.deposit'), cents(1))).toThrow('not an amount')
    expect(() => thresholdCents(thresholdById('feca.deposit'))).toThrow('not an amount')
    expect(() => thresholdOn('none', day('2026-01-01'))).toThrow('no threshold')
    expect(() => thresholdById('none')).toThrow('no threshold')
    expect(thresholdCents(thresholdById('bsa.8300'))).toBe(1_000_000)
  })

  it('print their version, and that an unread source is to be confirmed', () => {
    expect(thresholdVersion(thresholdById('feca.itemize.individual'))).toBe('over $200.00, read 2026-11-25')
    expect(thresholdVersion(thresholdById('irc.1099nec.2025'))).toBe('at_least $600.00 through 2025-12-31, read 2026-11-25')
    expect(thresholdAsReportRule(thresholdById('feca.itemize.individual')).toBeConfirmed).toBe(false)
    expect(thresholdAsReportRule(thresholdById('bsa.structuring')).toBeConfirmed).toBe(true)
  })
})

describe('the catalogue of checks', () => {
  it('has every money, FARA and LDA check with severity, sentence and citation', () => {
    expect(checkIds).toHaveLength(76 + 55 + 44 + 12)
    for (const id of checkIds) {
      const rule = checkRule(id)
      expect(rule.sentence.length * rule.citation.length).toBeGreaterThan(0)
    }
  })

  it('maps block to stop and warning to warn', () => {
    expect(checkRule('dup.reference').severity).toBe('stop')
    expect(checkRule('dup.exact').severity).toBe('warn')
    expect(() => checkRule('none')).toThrow('no check')
  })

  it('makes a finding, to be confirmed where its threshold was not read', () => {
    expect(finding('don.cash.structuring', [])).toMatchObject({ severity: 'warn', citation: '31 U.S.C. 5324', toBeConfirmed: true })
    expect(finding('FARA-12', [], 'Own words.').sentence).toBe('Own words.')
  })
})

describe('the lists of the LDA', () => {
  it('have 79 issue codes, the common ones marked', () => {
    expect(issueCodes).toHaveLength(79)
    expect(issueCodes.filter(({ common }) => common).map(({ code }) => code)).toContain('FOR')
    expect(isIssueCode('IMM')).toBe(true)
    expect(isIssueCode('XXX')).toBe(false)
  })

  it('have entities, exceptions and covered offices, and no invented id', () => {
    expect(governmentEntities.find(({ name }) => name === 'SENATE')?.id).toBe(1)
    expect(governmentEntities.find(({ name }) => name === 'White House Office')?.id).toBeNull()
    expect(contactExceptions).toHaveLength(19)
    expect(coveredOffices.executive[0]).toBe('President')
    expect(coveredOffices.legislative[0]).toContain('Member of Congress')
  })
})
