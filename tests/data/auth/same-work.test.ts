import { verify } from '@node-rs/argon2'
import type * as argon2 from '@node-rs/argon2'
import { authenticate } from '@/lib/auth/sign-in'
import { hashPassword } from '@/lib/auth/password'
import { prisma } from '@/lib/data/database/client'
import { newId } from '@/lib/data/database/uuid'
import { now } from '@/lib/data/installation/clock'
import { useDatabase } from '../database'

jest.mock('@node-rs/argon2', () => {
  const actual = jest.requireActual<typeof argon2>('@node-rs/argon2')
  return { ...actual, verify: jest.fn(actual.verify) }
})

useDatabase()

async function anAccount(facts: { readonly passwordHash?: null; readonly disabled?: true } = {}): Promise<string> {
  const [id, at] = [newId(), now()]
  const passwordHash = facts.passwordHash === null ? null : await hashPassword('correct horse battery')
  await prisma().user.create({ data: { id, email: `${id}@example.org`, name: 'Amina Khan', passwordHash, createdAt: at, disabledAt: facts.disabled ? at : null } })
  return `${id}@example.org`
}

/** What a wrong password costs: how often a hash is reckoned, with which settings, and which events are written. */
async function workOf(email: string) {
  await authenticate({ email: 'warm@example.org', password: 'wrong', address: '192.0.2.9', at: now() })
  jest.mocked(verify).mockClear()
  const before = await prisma().securityEvent.count()
  await authenticate({ email, password: 'wrong', address: '192.0.2.10', at: now() })
  const events = await prisma().securityEvent.findMany({ orderBy: { id: 'desc' }, take: (await prisma().securityEvent.count()) - before, select: { kind: true } })
  return { hashes: jest.mocked(verify).mock.calls.map(([hash]) => String(hash).split('$').slice(1, 4).join('$')), events: events.map(({ kind }) => kind).toSorted() }
}

describe('a wrong password', () => {
  it('costs the same work for an account, for none, for one that is disabled and for one without a password', async () => {
    const emails = [await anAccount(), `${newId()}@example.org`, await anAccount({ disabled: true }), await anAccount({ passwordHash: null })]
    const works = []
    for (const email of emails) works.push(await workOf(email))
    expect(works).toEqual(works.map(() => ({ hashes: ['argon2id$v=19$m=19456,t=2,p=1'], events: ['sign-in.failed', 'sign-in.tried'] })))
  })
})
