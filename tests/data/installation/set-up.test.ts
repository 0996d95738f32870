import { founderOperator, operatorFor } from '@/lib/auth/operator'
import { prisma } from '@/lib/data/database/client'
import { newId } from '@/lib/data/database/uuid'
import { asOrganization } from '@/lib/data/database/transaction'
import { createAccessLink, findAccessLink, takeAccessLink } from '@/lib/data/installation/access-links'
import { hoursLater, now } from '@/lib/data/installation/clock'
import { resetAccess, setUpOrganization } from '@/lib/data/installation/command-line-set-up'
import { choosePasswordWithLink, createFirstAccount } from '@/lib/data/installation/first-account'
import { discardSetUpAnswers, readSetUpAnswers, saveSetUpAnswers } from '@/lib/data/installation/set-up-answers'
import { hasAccounts, hasRealOrganization, isSettingUp } from '@/lib/data/installation/set-up-state'
import { ensureSetupLink } from '@/lib/data/installation/setup-link'
import { findUserByEmail } from '@/lib/data/installation/users'
import { useDatabase } from '../database'

const database = useDatabase()

function tokenOf(link: string | null): string {
  return link?.split('/').at(-1) ?? ''
}

const account = { name: 'Amina Khan', email: 'Amina@Example.org', passwordHash: 'hash' }
const commandLine = {
  organization: 'Friends of Sindhara',
  chapter: 'springfield',
  email: 'chair@example.org',
  state: 'IL',
  timeZone: 'America/Chicago',
}

// The tests of this file tell one story, in its order: an empty installation is set up.
describe('an empty installation', () => {
  it('has no accounts and prints a link of which only the hash is kept', async () => {
    expect([await hasAccounts(), await hasRealOrganization()]).toEqual([false, false])
    const link = await ensureSetupLink()
    expect(link).toMatch(/^http:\/\/localhost:\d+\/en\/setup\/link\/[\w-]{43}$/)
    expect(JSON.stringify(await prisma().accessLink.findMany())).not.toContain(tokenOf(link))
    expect(await findAccessLink(tokenOf(link), 'set-up', now())).not.toBeNull()
  })

  it('closes the earlier link when it prints another', async () => {
    const [first, second] = [await ensureSetupLink(), await ensureSetupLink()]
    expect(await findAccessLink(tokenOf(first), 'set-up', now())).toBeNull()
    expect(await findAccessLink(tokenOf(second), 'set-up', now())).not.toBeNull()
  })

  it('does not take the link after a day, nor for something else', async () => {
    const token = tokenOf(await ensureSetupLink())
    expect(await findAccessLink(token, 'set-up', hoursLater(now(), 25))).toBeNull()
    expect(await findAccessLink(token, 'password', now())).toBeNull()
  })

  it('makes one account of the link, even when two come at once', async () => {
    const link = await findAccessLink(tokenOf(await ensureSetupLink()), 'set-up', now())
    const linkId = link?.id ?? ''
    const made = await Promise.all([
      createFirstAccount({ ...account, linkId, at: now() }),
      createFirstAccount({ ...account, linkId, at: now() }),
    ])
    expect(made.filter((id) => id !== null)).toHaveLength(1)
    expect(await isSettingUp(made.find((id) => id !== null) ?? '')).toBe(true)
    expect(await isSettingUp(newId())).toBe(false)
    expect((await findUserByEmail('amina@example.org'))?.name).toBe('Amina Khan')
  })

  it('keeps the answers of who sets up, as ciphertext, until they are discarded', async () => {
    const user = await findUserByEmail('amina@example.org')
    const id = user?.id ?? ''
    expect(await readSetUpAnswers(id)).toEqual({})
    await saveSetUpAnswers(id, { organization: { name: 'Friends of Sindhara' } }, now())
    await saveSetUpAnswers(id, { organization: { name: 'Friends of Sindhara' }, laws: { fara: 'yes' } }, now())
    expect(await readSetUpAnswers(id)).toEqual({ organization: { name: 'Friends of Sindhara' }, laws: { fara: 'yes' } })
    expect(await readSetUpAnswers(newId())).toEqual({})
    const stored = await asOrganization(id, (tx) => tx.draft.findFirst())
    expect(Buffer.from(stored?.contentCipher ?? []).toString('latin1')).not.toContain('Sindhara')
    await discardSetUpAnswers(id)
    expect(await readSetUpAnswers(id)).toEqual({})
  })

  it.each([
    [{ chapter: 'Spring field' }, /a-z, 0-9 and hyphens/],
    [{ chapter: 'settings' }, /its own addresses/],
    [{ email: 'nobody' }, /name@example.org/],
    [{ state: 'Illinois' }, /two capital letters/],
    [{ organization: ' ' }, /needs a name/],
  ])('says in one sentence why the command line cannot set up %j, and makes nothing', async (changed, sentence) => {
    await expect(setUpOrganization(founderOperator('America/Chicago'), { ...commandLine, ...changed })).rejects.toThrow(sentence)
    expect(await hasRealOrganization()).toBe(false)
  })

  it('is set up from the command line: the link lets the administrator choose a password once', async () => {
    const link = await setUpOrganization(founderOperator('America/Chicago'), commandLine)
    const place = await operatorFor({ chapterSlug: 'springfield' })
    expect(place?.chapter).toMatchObject({ name: 'Springfield', numberPrefix: 'SPR', timeZone: 'America/Chicago' })
    expect(place?.organization.slug).toBe('friends-of-sindhara')
    const found = await findAccessLink(tokenOf(link), 'password', now())
    const chosen = { linkId: found?.id ?? '', userId: found?.userId ?? '', passwordHash: 'chosen', at: now() }
    expect([await choosePasswordWithLink(chosen), await choosePasswordWithLink(chosen)]).toEqual([true, false])
  })

  it('prints no more links and lets nobody go on with a set-up, once there is an organization', async () => {
    expect(await ensureSetupLink()).toBeNull()
    expect(await isSettingUp((await findUserByEmail('amina@example.org'))?.id ?? '')).toBe(false)
  })

  it('does not take a chapter address twice, and leaves nothing of the attempt behind', async () => {
    const again = { ...commandLine, email: 'second@example.org' }
    await expect(setUpOrganization(founderOperator('America/Chicago'), again)).rejects.toThrow(/Another chapter has that address/)
    expect(await prisma().organization.count()).toBe(1)
    expect(await findUserByEmail('second@example.org')).toBeNull()
  })

  it('gives a new link to who is locked out and closes the earlier one', async () => {
    const [first, second] = [await resetAccess('CHAIR@example.org'), await resetAccess('chair@example.org')]
    expect(await findAccessLink(tokenOf(first), 'password', now())).toBeNull()
    expect(await findAccessLink(tokenOf(second), 'password', now())).not.toBeNull()
    await expect(resetAccess('nobody@example.org')).rejects.toThrow('No account has that e-mail address.')
  })
})

describe('a one-time link', () => {
  it('is used up by one of many who come at once', async () => {
    expect(database().name).not.toBe('')
    const token = await createAccessLink(prisma(), { purpose: 'password', userId: newId(), at: now() })
    const link = await findAccessLink(token, 'password', now())
    const taken = await Promise.all(Array.from({ length: 6 }, () => takeAccessLink(prisma(), link?.id ?? '', now())))
    expect(taken.filter(Boolean)).toHaveLength(1)
  })
})
