import 'server-only'
import { checkpointNews, mailCheckpoint } from '@/lib/data/outbox/checkpoint-news'
import { addDays } from '@/lib/domain/calendar-date'
import { checkpointMail } from '@/lib/mail/checkpoint-mail'
import { exampleActor } from './actor'
import type { Loading } from './loading'
import { exampleThrough } from './organization'
import { valueOf } from './value-of'

/** The officers find the checkpoint of the month in the outbox. Nothing of the example is ever sent: its people are invented. */
export async function loadMails({ organizationId, users }: Loading): Promise<void> {
  const administrator = exampleActor.as(organizationId, users.administrator, 'administrator', addDays(exampleThrough, 1))
  for (const news of valueOf(await checkpointNews(administrator))) valueOf(await mailCheckpoint(administrator, news, (to) => checkpointMail(news, to)))
}
