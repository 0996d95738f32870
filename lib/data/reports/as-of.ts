import 'server-only'
import { z } from 'zod'
import { readJournaledAsOf, type Transaction } from '@/lib/data/database/transaction'
import { organizationKeys } from '@/lib/data/keys/organization-key'
import { openDataKey, openPersonal } from '@/lib/data/people/personal'
import type { Actor } from '@/lib/domain/permission'
import { searchKey } from '@/lib/domain/search-key'

type CorrectedPerson = { readonly id: string; readonly dataKeyWrapped: Uint8Array<ArrayBuffer>; readonly nameCipher: Uint8Array<ArrayBuffer> }

const namesSchema = z.object({ name: z.string(), nameSort: z.string().nullable(), nameOtherScript: z.string().nullable() })

/** The names that people had: entries hold them as ciphertext, so the program opens them and hands them to the views. */
async function tellNames(tx: Transaction, organizationId: string): Promise<void> {
  const corrected = await tx.$queryRaw<readonly CorrectedPerson[]>`
    SELECT p.id, p.data_key_wrapped AS "dataKeyWrapped", p.name_cipher AS "nameCipher"
    FROM as_of.person p JOIN public.person n ON n.organization_id = p.organization_id AND n.id = p.id
    WHERE n.organization_id = ${organizationId}::uuid AND n.journal_index >= as_of.size() AND n.name_cipher <> p.name_cipher`
  if (corrected.length === 0) return
  const keys = await organizationKeys(tx, organizationId)
  const names = corrected.map(({ id, dataKeyWrapped, nameCipher }) => {
    const told = openPersonal(openDataKey(keys, id, dataKeyWrapped), id, 'nameCipher', nameCipher)
    const { name, nameSort, nameOtherScript } = namesSchema.parse(JSON.parse(told))
    return [id, { name, name_sort: nameSort, name_other_script: nameOtherScript, name_key: searchKey([nameSort ?? name, nameOtherScript ?? ''].join(' ')) }]
  })
  await tx.$executeRaw`SELECT set_config('app.as_of_names', ${JSON.stringify(Object.fromEntries(names))}, true)`
}

/** Reads the records of an organization as they were when its journal had so many entries: what a sealed report was made from. */
export function readAsOf<T>(actor: Actor, journalSize: number, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return readJournaledAsOf(actor, journalSize, async (tx) => {
    await tellNames(tx, actor.organizationId)
    return work(tx)
  })
}
