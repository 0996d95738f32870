import { now } from '@/lib/data/installation/clock'
import { importStatement } from '@/lib/data/statements/import'
import { keepImportFile } from '@/lib/data/statements/keep'
import { viewImportFile } from '@/lib/data/statements/preview'
import { settleImportFile } from '@/lib/data/statements/settle'
import type { Actor } from '@/lib/domain/permission'
import { valueOf, type TestOrganization } from './organization'

let count = 0

/** Somebody at the present moment: a file that is only looked at expires. */
export function atPresent(actor: Actor): Actor {
  return { ...actor, at: now() }
}

async function* piecesOf(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(text))
}

/** A bank file with one gift, sent and settled, with the hash of its preview; no two files hold the same gift. */
export async function aStatementFile(organization: TestOrganization): Promise<{ readonly id: string; readonly hash: string }> {
  count += 1
  const [actor, chapterId] = [atPresent(organization.administrator), organization.chapter.id]
  return settledFile(actor, { chapterId, name: 'march.csv', bankAccountId: null, text: `Date,Description,Amount,Transaction ID\n2026-03-03,Zelle payment from GIVER NUMBER ${'I'.repeat(count)},25.00,TEST${String(count)}\n` })
}

type SentFile = { readonly chapterId: string; readonly name: string; readonly text: string; readonly bankAccountId: string | null }

async function settledFile(actor: Actor, { chapterId, name, text, bankAccountId }: SentFile): Promise<{ readonly id: string; readonly hash: string }> {
  const { id } = valueOf(await keepImportFile(actor, { chapterId, name, content: piecesOf(text) }))
  valueOf(await settleImportFile(actor, { chapterId, id, settings: { table: {}, method: 'zelle', methods: {}, purpose: 'general', bankAccountId, processor: '' } }))
  return { id, hash: valueOf(await viewImportFile(actor, { chapterId, id })).preview?.hash ?? '' }
}

/** A file of the account that every test organization has, imported; `textOf` answers its questions. */
export async function importedFile(organization: TestOrganization, { name, text }: Pick<SentFile, 'name' | 'text'>, textOf: (field: string) => string = () => ''): Promise<string> {
  const [actor, chapterId] = [atPresent(organization.administrator), organization.chapter.id]
  const { id, hash } = await settledFile(actor, { chapterId, name, text, bankAccountId: organization.bankAccountId })
  valueOf(await importStatement(actor, { chapterId, id, hash, textOf }))
  return id
}

/** The same, imported. */
export async function anImportedStatement(organization: TestOrganization): Promise<string> {
  const { id, hash } = await aStatementFile(organization)
  valueOf(await importStatement(atPresent(organization.administrator), { chapterId: organization.chapter.id, id, hash, textOf: () => '' }))
  return id
}
