import 'server-only'
import { z } from 'zod'
import { readJournaledAsOf, type Transaction } from '@/lib/data/database/transaction'
import { organizationKeys, type OrganizationKeys } from '@/lib/data/keys/organization-key'
import { openDataKey, openPersonal } from '@/lib/data/people/personal'
import type { Actor } from '@/lib/domain/permission'
import type { ErasedDetails } from '@/lib/domain/reports/erased-details'
import { searchKey } from '@/lib/domain/search-key'

type CorrectedPerson = { readonly id: string; readonly dataKeyWrapped: Uint8Array<ArrayBuffer> | null; readonly nameCipher: Uint8Array<ArrayBuffer> }

/** Details of people who were erased since, from where they still stand: a sealed text. */
export type ErasedPeople = ReadonlyMap<string, ErasedDetails>
const nobody: ErasedPeople = new Map()

const namesSchema = z.object({ name: z.string(), nameSort: z.string().nullable(), nameOtherScript: z.string().nullable() })
type Names = z.infer<typeof namesSchema>

function namesOf(keys: OrganizationKeys, { id, dataKeyWrapped, nameCipher }: CorrectedPerson, erased: ErasedPeople): Names | null {
  if (dataKeyWrapped !== null) return namesSchema.parse(JSON.parse(openPersonal(openDataKey(keys, id, dataKeyWrapped), id, 'nameCipher', nameCipher)))
  const told = erased.get(id)
  return told === undefined ? null : { name: told.name, nameSort: null, nameOtherScript: told.nameOtherScript === '' ? null : told.nameOtherScript }
}

/** The names that people had: entries hold them as ciphertext, so the program opens them and hands them to the views. Of somebody who was erased the pseudonym is left. */
async function tellNames(tx: Transaction, organizationId: string, erased: ErasedPeople): Promise<void> {
  const corrected = await tx.$queryRaw<readonly CorrectedPerson[]>`
    SELECT p.id, p.data_key_wrapped AS "dataKeyWrapped", p.name_cipher AS "nameCipher"
    FROM as_of.person p JOIN public.person n ON n.organization_id = p.organization_id AND n.id = p.id
    WHERE n.organization_id = ${organizationId}::uuid AND n.journal_index >= as_of.size() AND (n.name_cipher <> p.name_cipher OR n.record_state = 'erased')`
  if (corrected.length === 0) return
  const keys = await organizationKeys(tx, organizationId)
  const names = corrected.flatMap((person) => {
    const told = namesOf(keys, person, erased)
    if (told === null) return []
    const { name, nameSort, nameOtherScript } = told
    return [[person.id, { name, name_sort: nameSort, name_other_script: nameOtherScript, name_key: searchKey([nameSort ?? name, nameOtherScript ?? ''].join(' ')) }]]
  })
  await tx.$executeRaw`SELECT set_config('app.as_of_names', ${JSON.stringify(Object.fromEntries(names))}, true)`
}

/** Reads the records of an organization as they were when its journal had so many entries: what a sealed report was made from. */
export function readAsOf<T>(actor: Actor, journalSize: number, work: (tx: Transaction) => Promise<T>, erased: ErasedPeople = nobody): Promise<T> {
  return readJournaledAsOf(actor, journalSize, async (tx) => {
    await tellNames(tx, actor.organizationId, erased)
    return work(tx)
  })
}
