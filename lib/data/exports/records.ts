import 'server-only'
import { conditionOf as expenditureCondition, type ExpenditureFilter } from '@/lib/data/expenditures/list'
import { conditionOf as contactCondition, type LobbyingContactFilter } from '@/lib/data/lobbying-contacts/list'
import { conditionOf as transferCondition, type TransferFilter } from '@/lib/data/transfers/list'
import { can, opens, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { Prisma } from '@/lib/generated/prisma/client'
import { plainAmount } from './plain-amount'
import { streamCsv } from '@/lib/data/records/stream-csv'

type Exported = Result<ReadableStream<Uint8Array>, Refusal>

type Payment = {
  number: string; day: string; payee: string; category: string; purpose: string; purpose_text: string; method: string; amount: string
  payment_reference: string; approval: string; receipt_state: string; state: string; state_reason: string
}

/** The expenditures that a filter finds, as a CSV file that is made while it is read. */
export async function exportExpenditures(actor: Actor, filter: ExpenditureFilter): Promise<Exported> {
  const allowed = can(actor, 'chapter.read', filter.chapterId)
  if (!allowed.ok) return allowed
  if (!opens(actor, 'spending', filter.chapterId)) return notFound()
  return ok(streamCsv<Payment>(actor, {
    statement: Prisma.sql`
      SELECT d.number, d.paid_on::text AS day, p.name AS payee, d.category, d.purpose, d.purpose_text, d.method, d.amount_cents::text AS amount,
        d.payment_reference, d.approval, d.receipt_state, d.state, d.state_reason
      FROM expenditure d JOIN person p ON p.organization_id = d.organization_id AND p.id = d.payee_id
      WHERE ${expenditureCondition(actor.organizationId, filter)} ORDER BY d.paid_on DESC, d.id DESC`,
    headings: ['number', 'date', 'payee', 'category', 'purpose', 'bought', 'method', 'amount', 'currency', 'reference', 'approval', 'receipt', 'state', 'reason'],
    cellsOf: (row) => [
      row.number, row.day, row.payee, row.category, row.purpose, row.purpose_text, row.method, plainAmount(row.amount), 'USD', row.payment_reference, row.approval,
      row.receipt_state, row.state, row.state_reason,
    ],
  }))
}

type Sent = {
  number: string; day: string; kind: string; direction: string; other: string | null; country: string; channel: string; purpose: string; purpose_text: string
  amount: string; pair_reference: string; payment_reference: string; approval: string; state: string; state_reason: string
}

/** The transfers that a filter finds, as a CSV file that is made while it is read. */
export async function exportTransfers(actor: Actor, filter: TransferFilter): Promise<Exported> {
  const allowed = can(actor, 'chapter.read', filter.chapterId)
  if (!allowed.ok) return allowed
  if (!opens(actor, 'spending', filter.chapterId)) return notFound()
  return ok(streamCsv<Sent>(actor, {
    statement: Prisma.sql`
      SELECT d.number, d.sent_on::text AS day, d.kind, d.direction, COALESCE(p.name, c.name) AS other, d.country, d.channel, d.purpose, d.purpose_text,
        d.amount_cents::text AS amount, d.pair_reference, d.payment_reference, d.approval, d.state, d.state_reason
      FROM transfer d LEFT JOIN person p ON p.organization_id = d.organization_id AND p.id = d.recipient_id
      LEFT JOIN chapter c ON c.organization_id = d.organization_id AND c.id = d.counterpart_chapter_id
      WHERE ${transferCondition(actor.organizationId, filter)} ORDER BY d.sent_on DESC, d.id DESC`,
    headings: [
      'number', 'date', 'kind', 'direction', 'other_side', 'country', 'channel', 'purpose', 'for_what', 'amount', 'currency', 'pair_reference', 'reference', 'approval',
      'state', 'reason',
    ],
    cellsOf: (row) => [
      row.number, row.day, row.kind, row.direction, row.other, row.country, row.channel, row.purpose, row.purpose_text, plainAmount(row.amount), 'USD',
      row.pair_reference, row.payment_reference, row.approval, row.state, row.state_reason,
    ],
  }))
}

type Met = {
  number: string; day: string; mode: string; officials: string; offices: string; participants: string; topic: string; issue_code: string; summary: string
  cost: string; state: string; state_reason: string
}

/** The lobbying contacts that a filter finds, as a CSV file that is made while it is read. */
export async function exportLobbyingContacts(actor: Actor, filter: LobbyingContactFilter): Promise<Exported> {
  const allowed = can(actor, 'chapter.read', filter.chapterId)
  if (!allowed.ok) return allowed
  if (!opens(actor, 'contacts', filter.chapterId)) return notFound()
  return ok(streamCsv<Met>(actor, {
    statement: Prisma.sql`
      SELECT d.number, d.contact_on::text AS day, d.mode, d.topic, d.issue_code, d.summary, d.related_cost_cents::text AS cost, d.state, d.state_reason,
        COALESCE((SELECT string_agg(o ->> 'name', '; ') FROM jsonb_array_elements(d.officials) o), '') AS officials,
        COALESCE((SELECT string_agg(o ->> 'office', '; ') FROM jsonb_array_elements(d.officials) o), '') AS offices,
        COALESCE((SELECT string_agg(o ->> 'name', '; ') FROM jsonb_array_elements(d.participants) o), '') AS participants
      FROM lobbying_contact d WHERE ${contactCondition(actor.organizationId, filter)} ORDER BY d.contact_on DESC, d.id DESC`,
    headings: ['number', 'date', 'mode', 'officials', 'offices', 'participants', 'topic', 'issue_code', 'summary', 'related_cost', 'state', 'reason'],
    cellsOf: (row) => [
      row.number, row.day, row.mode, row.officials, row.offices, row.participants, row.topic, row.issue_code, row.summary, plainAmount(row.cost), row.state,
      row.state_reason,
    ],
  }))
}
