import { z } from 'zod'
import type { BankAccountFacts } from '@/lib/domain/bank-account'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import type { ChapterFacts } from '@/lib/domain/chapter'
import type { OrganizationFacts } from '@/lib/domain/organization'
import { principalKinds, type PrincipalFacts } from '@/lib/domain/principal'
import { emptyRegistration, type Regime, type RegistrationFacts } from '@/lib/domain/registration'
import { accountEmail } from './account'
import { last4 } from './bank-account'
import { chapterSchema } from './chapter'
import { amount, choice, country, line, optionalChoice, pastDate, requiredLine } from './fields'
import { identityFacts, identityFields } from './organization'
import { newPasswordFields, samePassword } from './password'

type Context = { readonly today: CalendarDate }

/** The first account, with the one-time link. */
export function firstAccountSchema() {
  return z.object({ name: requiredLine(), email: accountEmail(), ...newPasswordFields }).superRefine(samePassword)
}

export function setUpOrganizationSchema() {
  return z.object(identityFields).transform(identityFacts)
}

/** Whether the organization acts for somebody abroad; name, kind and country are asked when it does. */
export function setUpPrincipalSchema() {
  return z
    .object({ hasPrincipal: choice(['yes', 'no', 'not-known']), name: line(), kind: optionalChoice(principalKinds), country: country() })
    .transform(({ hasPrincipal, name, kind, country: of }, context): PrincipalFacts | null => {
      if (hasPrincipal !== 'yes') return null
      if (name === '') context.addIssue({ code: 'custom', path: ['name'], message: 'missing' })
      if (of === '') context.addIssue({ code: 'custom', path: ['country'], message: 'missingChoice' })
      if (kind !== null)
        return { name, kind, country: of, aliases: [], address: '', aim: '', officialDealtWith: '', fromOn: null, untilOn: null }
      context.addIssue({ code: 'custom', path: ['kind'], message: 'missingChoice' })
      return z.NEVER
    })
}

export function setUpChapterSchema() {
  return chapterSchema()
}

/** The laws that are asked about, with the regime under which a registration is kept. */
const laws = { fara: 'FARA', lda: 'LDA', state: 'state', fec: 'other' } as const satisfies Record<string, Regime>
export const lawAnswers = ['yes', 'no', 'ask-counsel'] as const

type LawAnswer = (typeof lawAnswers)[number]

function registrationFor(law: keyof typeof laws, answer: LawAnswer): readonly RegistrationFacts[] {
  if (answer === 'no') return []
  const note =
    answer === 'yes' ? 'Said to apply at set-up; number and dates are to be added.' : 'Counsel is to be asked whether this applies.'
  const jurisdiction = law === 'fec' ? 'Federal Election Commission' : ''
  return [{ ...emptyRegistration, regime: laws[law], jurisdiction, note }]
}

export function setUpLawsSchema() {
  return z
    .object({ fara: choice(lawAnswers), lda: choice(lawAnswers), state: choice(lawAnswers), fec: choice(lawAnswers) })
    .transform(({ fara, lda, state, fec }) => [
      ...registrationFor('fara', fara),
      ...registrationFor('lda', lda),
      ...registrationFor('state', state),
      ...registrationFor('fec', fec),
    ])
}

export function setUpBankAccountSchema({ today }: Context) {
  return z
    .object({ bankName: requiredLine(), accountName: line(), last4, openingBalance: amount('any'), openedOn: pastDate(today) })
    .transform(({ bankName, accountName, last4: digits, openingBalance, openedOn }): Omit<BankAccountFacts, 'chapterId'> => ({
      name: accountName || bankName,
      bankName,
      last4: digits,
      country: 'US',
      openingBalanceCents: openingBalance,
      openedOn,
      closedOn: null,
    }))
}

/** The steps after the account, in their order. */
export const setUpSteps = ['organization', 'principal', 'chapter', 'laws', 'bank-account'] as const
export type SetUpStep = (typeof setUpSteps)[number]

export type SetUpInput = {
  readonly profile: OrganizationFacts
  readonly principal: PrincipalFacts | null
  readonly chapter: ChapterFacts
  readonly registrations: readonly RegistrationFacts[]
  readonly bankAccount: Omit<BankAccountFacts, 'chapterId'>
}

function schemasOfSteps(context: Context) {
  return {
    organization: setUpOrganizationSchema(),
    principal: setUpPrincipalSchema(),
    chapter: setUpChapterSchema(),
    laws: setUpLawsSchema(),
    'bank-account': setUpBankAccountSchema(context),
  }
}

/** All answers together, as they were typed; fails where a step is missing or no longer holds. */
export function setUpSchema(context: Context) {
  return z
    .object(schemasOfSteps(context))
    .transform(({ organization, principal, chapter, laws: registrations, 'bank-account': bankAccount }): SetUpInput => ({
      // Until somebody says otherwise, the organization keeps the calendar of its first chapter.
      profile: { ...organization, timeZone: chapter.timeZone },
      principal,
      chapter,
      registrations,
      bankAccount,
    }))
}

/** Which steps have an answer that holds. */
export function completedSteps(answers: Readonly<Record<string, unknown>>, context: Context): readonly SetUpStep[] {
  const schemas = schemasOfSteps(context)
  return setUpSteps.filter((step) => schemas[step].safeParse(answers[step]).success)
}

/** All answers as what an organization is founded from; null where one is missing. */
export function readSetUp(answers: Readonly<Record<string, unknown>>, today: CalendarDate) {
  const read = setUpSchema({ today }).safeParse(answers)
  if (!read.success) return null
  const { profile, principal, chapter, registrations, bankAccount } = read.data
  return {
    profile,
    chapters: [chapter],
    principals: principal === null ? [] : [principal],
    registrations,
    bankAccounts: [{ ...bankAccount, chapterSlug: chapter.slug }],
  }
}
