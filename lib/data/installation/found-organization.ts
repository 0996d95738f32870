import 'server-only'
import { instantToRow } from '@/lib/data/database/days'
import { inTransaction, type Transaction } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { insertBankAccount } from '@/lib/data/bank-accounts/record'
import { insertChapter } from '@/lib/data/chapters/insert'
import { makeOrganizationKey } from '@/lib/data/keys/organization-key'
import { ensureSigningKey } from '@/lib/data/keys/signing-key'
import { insertMember } from '@/lib/data/members/insert'
import { insertOrganizationProfile } from '@/lib/data/organization/insert'
import { insertPrincipal } from '@/lib/data/principals/record'
import { insertRegistration } from '@/lib/data/registrations/record'
import type { BankAccountFacts } from '@/lib/domain/bank-account'
import type { Chapter, ChapterFacts } from '@/lib/domain/chapter'
import type { OrganizationFacts } from '@/lib/domain/organization'
import type { Actor, Role } from '@/lib/domain/permission'
import type { PrincipalFacts } from '@/lib/domain/principal'
import type { RegistrationFacts } from '@/lib/domain/registration'
import { invalid, ok, type Refusal, type Result } from '@/lib/domain/result'
import { slugOf } from '@/lib/domain/slug'

/** All that a new organization begins with. Where a chapter is meant, its address names it. */
export type FoundingInput = {
  readonly example?: boolean
  readonly profile: OrganizationFacts
  readonly chapters: readonly ChapterFacts[]
  readonly members: readonly { readonly userId: string; readonly role: Exclude<Role, 'auditor'>; readonly chapterSlug: string | null }[]
  readonly principals: readonly PrincipalFacts[]
  readonly registrations: readonly RegistrationFacts[]
  readonly bankAccounts: readonly (Omit<BankAccountFacts, 'chapterId'> & { readonly chapterSlug: string })[]
}

export type FoundedOrganization = {
  readonly organizationId: string
  readonly slug: string
  readonly chapters: readonly Chapter[]
  readonly principals: readonly { readonly id: string; readonly name: string }[]
  readonly bankAccounts: readonly { readonly id: string; readonly name: string; readonly chapterId: string }[]
}

/**
 * Founds an organization in one transaction: its row, key, journal, profile, chapters, members, principals, registrations and
 * bank accounts, each with its entry. `actor.organizationId` is the new id. All of it or nothing.
 */
export async function foundOrganization(actor: Actor, input: FoundingInput): Promise<Result<FoundedOrganization, Refusal>> {
  return inTransaction(actor, (tx) => foundIn(tx, actor, input))
}

/** The same inside a transaction that is already open, for a set-up that also uses up its link. */
export async function foundIn(tx: Transaction, actor: Actor, input: FoundingInput): Promise<Result<FoundedOrganization, Refusal>> {
  const { organizationId } = actor
  const createdAt = instantToRow(actor.at)
  ensureSigningKey()
  const slug = await freeSlug(tx, input.profile.name)
  await tx.organization.create({ data: { id: organizationId, slug, example: input.example ?? false, createdAt } })
  await makeOrganizationKey(tx, organizationId, createdAt)
  await tx.journalHead.create({ data: { organizationId } })
  await insertOrganizationProfile(tx, actor, input.profile)
  const chapters: Chapter[] = []
  for (const facts of input.chapters) {
    const chapter = await insertChapter(tx, actor, facts)
    if (!chapter.ok) return chapter
    chapters.push(chapter.value)
  }
  const idOf = new Map(chapters.map((chapter) => [chapter.slug, chapter.id]))
  const named = [...input.members, ...input.bankAccounts].map(({ chapterSlug }) => chapterSlug)
  if (named.some((name) => name !== null && !idOf.has(name))) return invalid({ chapterSlug: { key: 'choiceUnknown' } })
  for (const { chapterSlug, ...member } of input.members) {
    await insertMember(tx, actor, { ...member, chapterId: chapterSlug === null ? null : (idOf.get(chapterSlug) ?? null) })
  }
  const { principals, bankAccounts } = await insertHoldings(tx, actor, input, idOf)
  return ok({ organizationId, slug, chapters, principals, bankAccounts })
}

async function insertHoldings(tx: Transaction, actor: Actor, input: FoundingInput, idOf: ReadonlyMap<string, string>) {
  const principals = []
  for (const principal of input.principals) principals.push(await insertPrincipal(tx, actor, { ...principal, formKey: newId() }))
  for (const registration of input.registrations) await insertRegistration(tx, actor, { ...registration, formKey: newId() })
  const bankAccounts = []
  for (const { chapterSlug, ...account } of input.bankAccounts) {
    bankAccounts.push(await insertBankAccount(tx, actor, { ...account, chapterId: idOf.get(chapterSlug) ?? '', formKey: newId() }))
  }
  return { principals, bankAccounts }
}

/** An address for the organization that no other has: that of its name, with a number behind it if need be. */
async function freeSlug(tx: Transaction, name: string): Promise<string> {
  const base = slugOf(name) || 'organization'
  const rows = await tx.organization.findMany({ where: { slug: { startsWith: base } }, select: { slug: true } })
  const taken = new Set(rows.map(({ slug }) => slug))
  if (!taken.has(base)) return base
  let number = 2
  while (taken.has(`${base}-${number}`)) number += 1
  return `${base}-${number}`
}
