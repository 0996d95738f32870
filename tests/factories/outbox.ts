import { inTransaction } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { queueMails, type NewMail } from '@/lib/data/outbox/queue'
import { listMails } from '@/lib/data/outbox/list'
import type { Mail } from '@/lib/domain/mail'
import { ok } from '@/lib/domain/result'
import { valueOf, type TestOrganization } from './organization'

export const aLetter: Mail = {
  to: { name: 'Ayesha Khan', address: 'ayesha@secret.example' }, subject: 'Your receipt', paragraphs: ['Thank you for $250.00 <b>.', 'https://ledger.example/verify'],
  files: [{ name: 'receipt.pdf', mediaType: 'application/pdf', base64: Buffer.from('%PDF-1.7').toString('base64') }], language: 'en',
}

/** A mail in the outbox of the organization's first chapter, by default a receipt; gives its id. */
export async function aMail({ administrator, chapter }: TestOrganization, facts: Partial<NewMail> = {}): Promise<string> {
  const mail: NewMail = { kind: 'receipt', key: `receipt/${newId()}`, chapterId: chapter.id, personId: null, mail: aLetter, ...facts }
  const known = new Set(valueOf(await listMails(administrator, chapter.id)).mails.map(({ id }) => id))
  valueOf(await inTransaction(administrator, async (tx) => ok(await queueMails(tx, administrator, [mail]))))
  const added = valueOf(await listMails(administrator, chapter.id)).mails.find(({ id }) => !known.has(id))
  if (added === undefined) throw new Error('The mail is not in the outbox')
  return added.id
}
