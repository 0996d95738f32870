import { prisma } from '@/lib/data/database/client'
import { newId } from '@/lib/data/database/uuid'
import { now } from '@/lib/data/installation/clock'
import { beginAuthenticator, confirmAuthenticator } from '@/lib/data/installation/second-factors/authenticator'

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
