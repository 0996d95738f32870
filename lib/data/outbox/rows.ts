import 'server-only'
import { z } from 'zod'
import { instantFromRow } from '@/lib/data/database/days'
import { sealText } from '@/lib/data/keys/envelope'
import { openUnder, type OrganizationKeys } from '@/lib/data/keys/organization-key'
import type { Instant } from '@/lib/domain/instant'
import { isMailKind, isMailState, type Mail, type MailKind, type MailState } from '@/lib/domain/mail'
import type { Outbox } from '@/lib/generated/prisma/client'

/** A mail in the outbox, and what became of it. */
export type KeptMail = {
  readonly id: string
  readonly kind: MailKind
  readonly chapterId: string | null
  readonly mail: Mail
  readonly state: MailState
  readonly tries: number
  /** Why the last try failed: a word of messages/en/outbox.json, and the code of the mail server. */
  readonly problem: { readonly word: string; readonly code: string } | null
  readonly createdAt: Instant
  readonly settledAt: Instant | null
}

/** Mails speak of people: a month after the last word about one it is gone. */
export const mailDays = 30

const mailSchema = z.object({
  to: z.object({ name: z.string(), address: z.string() }), subject: z.string(), paragraphs: z.array(z.string()),
  files: z.array(z.object({ name: z.string(), mediaType: z.string(), base64: z.string() })), language: z.string(),
})

function purposeOf(id: string): string {
  return `outbox/${id}`
}

export function sealMail(keys: OrganizationKeys, id: string, mail: Mail): Buffer<ArrayBuffer> {
  return sealText(keys.wrap, purposeOf(id), JSON.stringify(mail))
}

export function mailFromRow(keys: OrganizationKeys, row: Outbox): KeptMail {
  const { id, kind, chapterId, state, tries, problem, problemCode } = row
  if (!isMailKind(kind) || !isMailState(state)) throw new Error(`The outbox holds a mail of kind ${kind} in state ${state}`)
  const mail = mailSchema.parse(JSON.parse(openUnder(keys, purposeOf(id), row.contentCipher).toString('utf8')))
  return {
    id, kind, chapterId, mail, state, tries, problem: problem === null ? null : { word: problem, code: problemCode ?? '' },
    createdAt: instantFromRow(row.createdAt), settledAt: row.settledAt === null ? null : instantFromRow(row.settledAt),
  }
}
