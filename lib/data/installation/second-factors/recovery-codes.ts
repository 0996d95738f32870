import 'server-only'
import { createHmac, randomInt } from 'node:crypto'
import { prisma } from '@/lib/data/database/client'
import type { Transaction } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { installationKey } from '@/lib/data/keys/installation-key'
import type { Instant } from '@/lib/domain/instant'

type FactorTables = Pick<Transaction, 'authenticator' | 'passkey' | 'recoveryCode'>

const codesAtOnce = 10
/** Letters and digits that nobody confuses on paper; ten of them are 50 bits, ample behind the limit on tries. */
const signs = 'abcdefghjkmnpqrstuvwxyz23456789'
const signsInCode = 10

function newCode(): string {
  return Array.from({ length: signsInCode }, () => signs.charAt(randomInt(signs.length))).join('')
}

/** As it is printed: two groups of five. */
function printed(code: string): string {
  return `${code.slice(0, signsInCode / 2)}-${code.slice(signsInCode / 2)}`
}

/** A code as somebody types it, with or without its hyphen, in any case. */
function plain(typed: string): string {
  return typed.toLowerCase().replaceAll(/[\s-]/g, '')
}

/** Keyed and for one person: whoever reads the table can neither try codes nor see that two are the same. */
function digestOf(userId: string, code: string): Buffer<ArrayBuffer> {
  return Buffer.from(createHmac('sha256', installationKey()).update(`recovery-code/${userId}\0${code}`, 'utf8').digest())
}

/** Makes new codes; the earlier ones stop working. They are kept nowhere but in the answer. */
export async function replaceRecoveryCodes(tx: FactorTables, userId: string, at: Instant): Promise<readonly string[]> {
  const codes = Array.from({ length: codesAtOnce }, newCode)
  await tx.recoveryCode.deleteMany({ where: { userId } })
  await tx.recoveryCode.createMany({ data: codes.map((code) => ({ id: newId(), userId, codeDigest: digestOf(userId, code), createdAt: at })) })
  return codes.map(printed)
}

/** New codes for somebody who has a second factor; null for who has none. */
export async function renewRecoveryCodes(userId: string, at: Instant): Promise<readonly string[] | null> {
  return prisma().$transaction(async (tx) => ((await hasFactor(tx, userId)) ? replaceRecoveryCodes(tx, userId, at) : null))
}

/** Uses a code up; false where it is not one of theirs or was used before. */
export async function takeRecoveryCode(userId: string, typed: string, at: Instant): Promise<boolean> {
  const { count } = await prisma().recoveryCode.updateMany({ where: { userId, codeDigest: digestOf(userId, plain(typed)), usedAt: null }, data: { usedAt: at } })
  return count === 1
}

async function hasFactor(tx: FactorTables, userId: string): Promise<boolean> {
  return (await tx.authenticator.count({ where: { userId, confirmedAt: { not: null } } })) + (await tx.passkey.count({ where: { userId } })) > 0
}

/** Recovery codes stand in for a second factor: without one they are worth nothing and are thrown away. */
export async function withoutCodesOfNothing(tx: FactorTables, userId: string): Promise<void> {
  if (!(await hasFactor(tx, userId))) await tx.recoveryCode.deleteMany({ where: { userId } })
}
