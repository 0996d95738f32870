import { calendarDate } from '@/lib/domain/calendar-date'
import { problemsOf } from '@/lib/domain/problem-text'
import { choosePasswordSchema } from '@/lib/schemas/password'
import { completedSteps, readSetUp, setUpPrincipalSchema } from '@/lib/schemas/setup'

const today = calendarDate('2026-11-25')

const answers = {
  organization: { name: 'Friends of Sindhara', ein: '123456789', taxKind: '501c4', addressCountry: 'US' },
  principal: { hasPrincipal: 'yes', name: 'Party of the Homeland', kind: 'POLITICAL_PARTY', country: 'PK' },
  chapter: { name: 'Chicago', state: 'IL', fiscalYearStartMonth: '1', timeZone: 'America/Chicago' },
  laws: { fara: 'yes', lda: 'ask-counsel', state: 'no', fec: 'no' },
  'bank-account': { bankName: 'First Bank', openingBalance: '-1,000.50', openedOn: '1/1/2026' },
}

describe('the answers of a set-up', () => {
  it('come to all that an organization begins with', () => {
    expect(readSetUp(answers, today)).toMatchObject({
      profile: { name: 'Friends of Sindhara', legalName: 'Friends of Sindhara', ein: '12-3456789', timeZone: 'America/Chicago' },
      chapters: [{ slug: 'chicago', numberPrefix: 'CHI', fiscalYearStartMonth: 1 }],
      principals: [{ name: 'Party of the Homeland', country: 'PK' }],
      registrations: [{ regime: 'FARA' }, { regime: 'LDA', note: 'Counsel is to be asked whether this applies.' }],
      bankAccounts: [{ chapterSlug: 'chicago', name: 'First Bank', openingBalanceCents: -100_050, openedOn: '2026-01-01' }],
    })
  })

  it.each(Object.keys(answers))('come to nothing while %s is missing', (step) => {
    const missing = Object.fromEntries(Object.entries(answers).filter(([name]) => name !== step))
    expect(readSetUp(missing, today)).toBeNull()
    expect(completedSteps(missing, { today })).toEqual(Object.keys(answers).filter((name) => name !== step))
  })

  it('need no principal when there is none or it is not known yet', () => {
    expect(readSetUp({ ...answers, principal: { hasPrincipal: 'not-known' } }, today)?.principals).toEqual([])
  })

  it('ask for name, kind and country of a principal that there is', () => {
    const read = setUpPrincipalSchema().safeParse({ hasPrincipal: 'yes' })
    expect(read.success ? {} : problemsOf(read.error.issues)).toEqual({
      name: { key: 'missing' },
      country: { key: 'missingChoice' },
      kind: { key: 'missingChoice' },
    })
  })
})

describe('a new password', () => {
  it.each([
    ['', '', { password: { key: 'missing' }, passwordAgain: { key: 'missing' } }],
    ['eleven char', 'eleven char', { password: { key: 'passwordTooShort', values: { min: 12 } } }],
    ['twelve chars', 'twelve chars', {}],
    ['twelve chars', 'twelve Chars', { passwordAgain: { key: 'passwordDiffers' } }],
    ['پارٹی پارٹی پارٹی', 'پارٹی پارٹی پارٹی', {}],
    ['x'.repeat(201), 'x'.repeat(201), { password: { key: 'passwordTooLong' }, passwordAgain: { key: 'passwordTooLong' } }],
  ])('%j, again %j', (password, passwordAgain, expected) => {
    const read = choosePasswordSchema().safeParse({ password, passwordAgain })
    expect(read.success ? {} : problemsOf(read.error.issues)).toEqual(expected)
  })
})
