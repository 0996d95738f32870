import 'server-only'
import { asOrganization } from '@/lib/data/database/transaction'
import { issueReceipts } from '@/lib/data/receipts/issue-many'
import { addDays } from '@/lib/domain/calendar-date'
import { thresholdById, thresholdCents } from '@/lib/domain/rules/thresholds'
import { exampleActor, type ExampleUsers } from './actor'
import { exampleThrough } from './organization'
import { valueOf } from './value-of'

/** The gifts of Chicago that need a written acknowledgement have their receipts; a second loading issues none again. */
export async function issueExampleReceipts(organizationId: string, users: ExampleUsers): Promise<void> {
  const chapter = await asOrganization(organizationId, (tx) => tx.chapter.findFirstOrThrow({ where: { organizationId, slug: 'chicago' }, select: { id: true } }))
  const treasurer = exampleActor.as(organizationId, users.treasurer, 'treasurer', addDays(exampleThrough, 1))
  const any = { from: null, through: null, text: '', kind: null, method: null, purpose: null, state: null, amountThrough: null }
  valueOf(await issueReceipts(treasurer, { filter: { ...any, chapterId: chapter.id, amountFrom: thresholdCents(thresholdById('irc.ack.250')) }, language: 'en' }))
}
