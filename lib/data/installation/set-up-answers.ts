import 'server-only'
import { hkdfSync } from 'node:crypto'
import { z } from 'zod'
import { asOrganization } from '@/lib/data/database/transaction'
import { openText, sealText } from '@/lib/data/keys/envelope'
import { installationKey } from '@/lib/data/keys/installation-key'
import type { Instant } from '@/lib/domain/instant'
import { hoursLater } from './clock'

/** What was answered so far, by step; each step holds its fields as typed. */
export type SetUpAnswers = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>

const answersSchema = z.record(z.string(), z.record(z.string(), z.union([z.string(), z.array(z.string())])))
const answerHours = 30 * 24

/**
 * Answers are kept as a draft of the person who sets up. There is no organization yet, so the person's own id stands in its place
 * (row-level security then shows the row to nobody else), and a key derived from the installation's key encrypts it.
 */
function sealingKey(): Buffer {
  return Buffer.from(hkdfSync('sha256', installationKey(), Buffer.alloc(0), 'sunledger/set-up', 32))
}

function whereOf(userId: string) {
  return { organizationId_id: { organizationId: userId, id: userId } }
}

export async function readSetUpAnswers(userId: string): Promise<SetUpAnswers> {
  const row = await asOrganization(userId, (tx) => tx.draft.findUnique({ where: whereOf(userId) }))
  return row === null ? {} : answersSchema.parse(JSON.parse(openText(sealingKey(), `set-up/${userId}`, row.contentCipher)))
}

export async function saveSetUpAnswers(userId: string, answers: SetUpAnswers, at: Instant): Promise<void> {
  const contentCipher = sealText(sealingKey(), `set-up/${userId}`, JSON.stringify(answers))
  const times = { updatedAt: at, expiresAt: hoursLater(at, answerHours) }
  await asOrganization(userId, (tx) =>
    tx.draft.upsert({
      where: whereOf(userId),
      create: { organizationId: userId, id: userId, userId, form: 'set-up', contentCipher, createdAt: at, ...times },
      update: { contentCipher, ...times },
    }),
  )
}

export async function discardSetUpAnswers(userId: string): Promise<void> {
  await asOrganization(userId, (tx) => tx.draft.deleteMany({ where: { organizationId: userId, id: userId } }))
}
