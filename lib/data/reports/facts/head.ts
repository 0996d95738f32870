import 'server-only'
import { bankAccountFromRow } from '@/lib/data/bank-accounts/rows'
import { chapterFromRow } from '@/lib/data/chapters/rows'
import type { Transaction } from '@/lib/data/database/transaction'
import { instantFromRow } from '@/lib/data/database/days'
import { organizationFromRow } from '@/lib/data/organization/rows'
import { principalFromRow } from '@/lib/data/principals/rows'
import { registrationFromRow } from '@/lib/data/registrations/rows'
import type { BankAccount } from '@/lib/domain/bank-account'
import type { Chapter } from '@/lib/domain/chapter'
import type { Organization } from '@/lib/domain/organization'
import { coversChapter, registrationUnder, type Regime } from '@/lib/domain/registration'
import type { ReportHead } from '@/lib/domain/reports/period-facts'
import type { ReportRequest } from '../scope'

/** The head of a report and what else is read of organization and chapters. */
export type Head = Omit<ReportHead, 'people' | 'personal' | 'scope'> & {
  readonly profile: Organization
  readonly covered: readonly Chapter[]
  readonly bankAccounts: readonly BankAccount[]
}

function addressLine({ addressLines, city, state, postalCode, country }: Organization): string {
  const place = [city, [state, postalCode].filter((part) => part !== '').join(' ')].filter((part) => part !== '').join(', ')
  return [addressLines.replaceAll('\n', ', '), place, country === 'US' ? '' : country].filter((part) => part !== '').join(', ')
}

async function asOf(tx: Transaction, organizationId: string): Promise<ReportHead['asOf']> {
  const head = await tx.journalHead.findUnique({ where: { organizationId } })
  const size = head?.size ?? 0n
  const newest =
    size === 0n
      ? null
      : await tx.journalEntry.findUnique({ where: { organizationId_index: { organizationId, index: size - 1n } }, select: { at: true } })
  return { journalSize: Number(size), at: newest === null ? null : instantFromRow(newest.at) }
}

/** Reads the head of a report, under a law of the chapters that its registration covers; null where the organization or the chapter is not the actor's, or is not covered. */
export async function readHead(
  tx: Transaction, organizationId: string, { chapterId, evaluatedAt }: Pick<ReportRequest, 'chapterId' | 'evaluatedAt'>, regime: Regime | null = null,
): Promise<Head | null> {
  const where = { organizationId }
  const row = await tx.organizationProfile.findFirst({ where })
  const chapters = (await tx.chapter.findMany({ where })).map(chapterFromRow)
  const registrations = (await tx.registration.findMany({ where })).map(registrationFromRow)
  const registration = regime === null ? null : registrationUnder(regime, registrations)
  const covered = chapters.filter(({ id }) => (chapterId === null || id === chapterId) && (registration === null || coversChapter(registration, id)))
  if (row === null || (chapterId !== null && covered.length === 0)) return null
  const profile = organizationFromRow(row)
  const accounts = await tx.bankAccount.findMany({ where: { ...where, chapterId: { in: covered.map(({ id }) => id) } } })
  return {
    profile,
    covered,
    bankAccounts: accounts.map(bankAccountFromRow),
    asOf: { ...(await asOf(tx, organizationId)), ...(evaluatedAt !== undefined && { at: evaluatedAt }) },
    organization: {
      id: organizationId,
      name: profile.name,
      legalName: profile.legalName,
      ein: profile.ein,
      addressText: addressLine(profile),
      lateEntryDays: profile.lateEntryDays,
    },
    chapters: covered.map(({ id, name, numberPrefix, city, state }) => ({ id, name, numberPrefix, city, state })),
    otherChapters: chapters.filter(({ id }) => !covered.some((each) => each.id === id)).map(({ id, name }) => ({ id, name })),
    registrations,
    principals: (await tx.principal.findMany({ where })).map(principalFromRow),
  }
}
