import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import type { ContactTallies } from '@/lib/domain/checklists/evaluations/contacts'
import { Prisma } from '@/lib/generated/prisma/client'
import { ownAndCounted, talliesOf, within, type Scope } from './tallies'

const official = Prisma.sql`r.counterpart = 'official'`
const withoutIssue = Prisma.sql`r.topic = '' AND r.issue_code = '' AND r.specific_issue = ''`
const officialIncomplete = Prisma.sql`EXISTS (SELECT 1 FROM jsonb_array_elements(r.officials) o
  WHERE COALESCE(o ->> 'name', '') = '' OR (COALESCE(o ->> 'office', '') = '' AND COALESCE(o ->> 'governmentEntity', '') = ''))`
const incomplete = Prisma.sql`r.topic = '' OR jsonb_array_length(r.officials) = 0 OR jsonb_array_length(r.participants) = 0 OR ${officialIncomplete}`

/** FUN-03, FUN-05, LAW-14. */
export async function contactTallies(tx: Transaction, scope: Scope): Promise<ContactTallies> {
  const records = Prisma.sql`SELECT 'lobbying-contact' AS record_kind, r.id, r.number, r.revision, r.counterpart, r.mode, r.topic, r.issue_code, r.specific_issue,
      r.position, r.officials, r.participants, r.registration_disclosed, r.copy_furnished
    FROM lobbying_contact r WHERE ${ownAndCounted(scope)} AND ${within(scope, Prisma.sql`r.contact_on`)}`
  const tally = await talliesOf(tx, records, {
    contacts: Prisma.sql`true`,
    officialContacts: official,
    incomplete: Prisma.sql`${official} AND (${incomplete})`,
    withoutIssue,
    withoutPosition: Prisma.sql`NOT (${withoutIssue}) AND r.position = ''`,
    registrationNotDisclosed: Prisma.sql`${official} AND r.registration_disclosed <> 'yes'`,
    testimonyWithoutCopy: Prisma.sql`${official} AND r.mode = 'testimony' AND r.copy_furnished <> 'yes'`,
  })
  return {
    contacts: tally('contacts').count,
    officialContacts: tally('officialContacts').count,
    incomplete: tally('incomplete'),
    withoutIssue: tally('withoutIssue'),
    withoutPosition: tally('withoutPosition'),
    registrationNotDisclosed: tally('registrationNotDisclosed'),
    testimonyWithoutCopy: tally('testimonyWithoutCopy'),
  }
}
