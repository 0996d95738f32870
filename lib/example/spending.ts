import 'server-only'
import { recordExpenditure } from '@/lib/data/expenditures/record'
import { addDays, daysBetween, type CalendarDate } from '@/lib/domain/calendar-date'
import type { ExpenditureInput } from '@/lib/domain/expenditure'
import { cents } from '@/lib/domain/money'
import { exampleActor } from './actor'
import { exampleFrom, exampleThrough } from './organization'
import { examplePayees } from './people'
import { loadPeople, type ExamplePlace, type Loading } from './loading'
import { exampleKey, randomFrom, type Random } from './random'
import { valueOf } from './value-of'

/** A payment with nothing but what every payment has; factories of tests build on it. */
export const plainExpenditure: Omit<ExpenditureInput, 'chapterId' | 'formKey' | 'amountCents' | 'paidOn' | 'payeeId'> = {
  kind: 'payment', method: 'check', category: 'event', purpose: 'general', purposeText: 'Hall rental for the annual dinner', splits: null, principalId: null, activity: '',
  candidateOrBill: '', countryOfUse: 'US', paymentReference: '', bankAccountId: null, bankCountry: '', requestedBy: '', receiptState: 'explained',
  receiptExplanation: 'Invoice kept in the binder of the chapter', reportText: '', privateNote: '', originalAmountMinor: null, originalCurrency: null, exchangeRate: null,
  exchangeRateSource: null, exchangeRateOn: null,
}

const spending = [
  ['printing', 'administration', 'Printing of 500 flyers for the open day'],
  ['event', 'general', 'Hall rental for the annual dinner'],
  ['lobbying_fees', 'us_lobbying', 'Monthly fee for briefing congressional offices'],
  ['software', 'administration', 'Web hosting for the chapter site'],
  ['office', 'administration', 'misc'],
] as const

const paymentsPerChapter = 24

/** Loads the payments of the three chapters; one in five has a purpose that tells nothing, one in six no receipt. */
export async function loadSpending(loading: Loading, places: readonly ExamplePlace[]): Promise<void> {
  const random = randomFrom(7)
  const payeeIds = await loadPeople(loading, places, examplePayees(random))
  const span = daysBetween(exampleFrom, exampleThrough)
  for (const place of places) {
    loading.progress(`Expenditures of ${place.chapter}`)
    for (let index = 0; index < paymentsPerChapter; index += 1) {
      const paidOn = addDays(exampleFrom, Math.floor((span * index) / paymentsPerChapter) + random.between(0, 9))
      await loadPayment(loading, place, { random, index, paidOn, payeeIds })
    }
  }
}

async function loadPayment(
  { organizationId, users }: Loading,
  place: ExamplePlace,
  { random, index, paidOn, payeeIds }: { readonly random: Random; readonly index: number; readonly paidOn: CalendarDate; readonly payeeIds: readonly string[] },
): Promise<void> {
  const [category, purpose, purposeText] = spending[index % spending.length] ?? spending[0]
  const hasReceipt = index % 6 !== 5
  valueOf(await recordExpenditure(exampleActor.as(organizationId, users.treasurer, 'treasurer', addDays(paidOn, random.between(0, 4))), {
    ...plainExpenditure,
    chapterId: place.chapterId,
    formKey: exampleKey(`${place.chapter} payment ${index}`),
    payeeId: payeeIds[index % payeeIds.length] ?? '',
    amountCents: cents(random.between(40, 900) * 100),
    paidOn, category, purpose, purposeText,
    bankAccountId: place.bankAccountId,
    paymentReference: String(500 + index),
    requestedBy: 'Salma Reyes',
    receiptState: hasReceipt ? 'explained' : 'missing',
    receiptExplanation: hasReceipt ? plainExpenditure.receiptExplanation : '',
  }))
}
