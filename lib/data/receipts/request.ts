import 'server-only'
import { getDonation } from '@/lib/data/donations/get'
import { readDonationFilter } from '@/lib/data/donations/query'
import { getPerson } from '@/lib/data/people/get'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { can, type Actor } from '@/lib/domain/permission'
import { textOfQuery, type Query } from '@/lib/domain/query'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { planReceipts, type ReceiptPlan } from './issue-many'

/** What the page that issues receipts was asked for: its form, what it is about in words, and what it posts. */
export type ReceiptRequest = {
  readonly form: 'receipt' | 'receipts' | 'receipt-year'
  readonly of: string
  readonly hidden: Readonly<Record<string, string>>
  readonly plan: ReceiptPlan | null
}

/** Finds the gift, the person or the filter that the address names. */
export async function receiptRequest(actor: Actor, query: Query, chapter: { readonly id: string; readonly today: CalendarDate }): Promise<Result<ReceiptRequest, Refusal>> {
  const allowed = can(actor, 'receipt.issue', chapter.id)
  if (!allowed.ok) return allowed
  const [donationId, personId] = [textOfQuery(query, 'donation'), textOfQuery(query, 'person')]
  if (donationId !== '') {
    const gift = await getDonation(actor, { chapterId: chapter.id, id: donationId })
    return gift.ok ? ok({ form: 'receipt', of: gift.value.donation.number, hidden: { donationId }, plan: null }) : gift
  }
  if (personId !== '') {
    const person = await getPerson(actor, { chapterId: chapter.id, id: personId })
    return person.ok ? ok({ form: 'receipt-year', of: person.value.person.name, hidden: { personId }, plan: null }) : person
  }
  const { filter, typed } = readDonationFilter(query, chapter)
  const plan = await planReceipts(actor, filter)
  return plan.ok ? ok({ form: 'receipts', of: '', hidden: { filter: new URLSearchParams(typed).toString() }, plan: plan.value }) : plan
}
