import { hashPassword } from '@/lib/auth/password'
import { prisma } from '@/lib/data/database/client'
import { inTransaction } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { now } from '@/lib/data/installation/clock'
import { beginAuthenticator, confirmAuthenticator } from '@/lib/data/installation/second-factors/authenticator'
import { insertMember } from '@/lib/data/members/insert'
import type { Role } from '@/lib/domain/permission'
import { ok } from '@/lib/domain/result'
import { valueOf, type TestOrganization } from './organization'

/** An account without a role that has every kind of second factor. */
export async function aGuardedAccount(): Promise<{ readonly userId: string }> {
  const [userId, at] = [newId(), now()]
  await prisma().user.create({ data: { id: userId, email: `${userId}@example.org`, name: 'Noor Guarded', createdAt: at } })
  await beginAuthenticator(userId, new Uint8Array(20).fill(7), at)
  await confirmAuthenticator(userId, 1, at)
  await prisma().passkey.create({
    data: { id: newId(), userId, name: 'Key ring', credentialId: newId(), publicKey: new Uint8Array([1, 2, 3]), counter: 0, transports: ['usb', 'nfc'], createdAt: at },
  })
  return { userId }
}

/** Somebody with a role in the whole organization who signs in with a password; gives their address. */
export async function aMember({ administrator }: TestOrganization, { role, name, password }: { readonly role: Role; readonly name: string; readonly password: string }): Promise<string> {
  const [userId, email] = [newId(), `${role}-${newId().slice(-6)}@example.org`]
  await prisma().user.create({ data: { id: userId, email, name, passwordHash: await hashPassword(password), createdAt: now() } })
  valueOf(await inTransaction(administrator, async (tx) => ok(await insertMember(tx, administrator, { userId, role, chapterId: null }))))
  return email
}
