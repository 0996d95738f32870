import 'server-only'
import { prisma } from '@/lib/data/database/client'
import { asOrganization, inTransaction } from '@/lib/data/database/transaction'
import { foundOrganization } from '@/lib/data/installation/found-organization'
import { ensureUser } from '@/lib/data/installation/users'
import { insertMember } from '@/lib/data/members/insert'
import { newId } from '@/lib/data/database/uuid'
import { addDays } from '@/lib/domain/calendar-date'
import { makeCheckpoint } from '@/lib/data/checkpoints/make'
import { ok } from '@/lib/domain/result'
import { exampleActor, type ExampleUsers } from './actor'
import { exampleFounding, exampleFrom, exampleThrough, exampleUsers } from './organization'
import { loadMails } from './mails'
import { issueExampleReceipts } from './receipts'
import { loadRecords } from './records'
import { valueOf } from './value-of'

/**
 * Loads the example organization. The treasurer's role is given last: a loading that was cut off has none yet,
 * and starting it again goes on where it stopped, because every record has its own fixed form key.
 */
export async function loadExample(progress: (sentence: string) => void = () => undefined): Promise<void> {
  const users = await makeUsers()
  const organizationId = (await findExample()) ?? (await found(users))
  progress('The example organization is founded; its records follow.')
  await loadRecords({ organizationId, users, progress })
  await giveTreasurer(organizationId, users)
  await issueExampleReceipts(organizationId, users)
  valueOf(await makeCheckpoint(exampleActor.as(organizationId, users.administrator, 'administrator', addDays(exampleThrough, 1))))
  await loadMails({ organizationId, users, progress })
  progress('The example organization is ready.')
}

async function makeUsers(): Promise<ExampleUsers> {
  const { administrator, treasurer, secretary, reviewer, auditor } = exampleUsers
  return prisma().$transaction(async (tx) => {
    const make = async (user: { readonly email: string; readonly name: string }) => ({ ...user, id: (await ensureUser(tx, { ...user, at: exampleActor.instantOn(exampleFrom) })).id })
    return { administrator: await make(administrator), treasurer: await make(treasurer), secretary: await make(secretary), reviewer: await make(reviewer), auditor: await make(auditor) }
  })
}

async function findExample(): Promise<string | null> {
  const row = await prisma().organization.findFirst({ where: { example: true }, select: { id: true } })
  return row?.id ?? null
}

async function found(users: ExampleUsers): Promise<string> {
  const organizationId = newId()
  const founder = exampleActor.as(organizationId, users.administrator, 'administrator', exampleFrom)
  const founded = await foundOrganization(founder, exampleFounding([
    { userId: users.administrator.id, role: 'administrator', chapterSlug: null },
    { userId: users.secretary.id, role: 'secretary', chapterSlug: 'chicago' },
    { userId: users.reviewer.id, role: 'reviewer', chapterSlug: null },
  ]))
  return valueOf(founded).organizationId
}

async function giveTreasurer(organizationId: string, users: ExampleUsers): Promise<void> {
  const administrator = exampleActor.as(organizationId, users.administrator, 'administrator', addDays(exampleThrough, 1))
  const known = await asOrganization(organizationId, (tx) => tx.membership.findFirst({ where: { organizationId, userId: users.treasurer.id } }))
  if (known !== null) return
  await inTransaction(administrator, async (tx) => ok(await insertMember(tx, administrator, { userId: users.treasurer.id, role: 'treasurer', chapterId: null, fromOn: exampleFrom })))
}
