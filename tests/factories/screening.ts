import { newId } from '@/lib/data/database/uuid'
import { importScreeningList, type ListImport } from '@/lib/data/screening/import'
import { screeningOverview } from '@/lib/data/screening/list'
import { screenDue } from '@/lib/data/screening/screen-due'
import { calendarDate } from '@/lib/domain/calendar-date'
import type { Actor } from '@/lib/domain/permission'
import { queueFromUsual, type ScreeningList } from '@/lib/domain/screening/screening-list'
import { aRecordedPerson, valueOf, type TestOrganization } from './organization'

/** A row of SDN.CSV about an invented individual. */
export function listedRow(number: number, name: string, remarks = '-0- '): string {
  return `${number},"${name}","individual","SDGT",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,${remarks}`
}

export function listOf(more: Partial<Omit<ListImport, 'files'>> & { readonly rows?: readonly string[] } = {}): ListImport {
  const { rows = [listedRow(101, 'ROSTAMIDOR, Farhad'), listedRow(102, 'QAZIBEK, Ulan')], ...rest } = more
  return {
    formKey: newId(), files: [Buffer.from([...rows, '\u001a'].join('\r\n'))], source: 'sdn', publishedOn: calendarDate('2026-03-01'), edition: '', queueFrom: queueFromUsual, reason: '', ...rest,
  }
}

export async function aList({ administrator }: TestOrganization, more: Parameters<typeof listOf>[0] = {}): Promise<ScreeningList> {
  return valueOf(await importScreeningList(administrator, listOf(more)))
}

/** A hit that waits: somebody new with the name of the first entry of the list, which must be in force. */
export async function aHit(organization: TestOrganization): Promise<string> {
  const { id: personId } = await aRecordedPerson(organization, { name: 'Farhad Rostamidor' })
  const { administrator, chapter } = organization
  const { hits } = valueOf(await screeningOverview(administrator, { chapterId: chapter.id, decided: false }))
  const found = hits.find(({ hit }) => hit.personId === personId)
  if (found === undefined) throw new Error('Nobody was found')
  return found.hit.id
}

/** Screens everybody who is due; gives how many in each batch. */
export async function screenEverybody(actor: Actor): Promise<readonly number[]> {
  const batches: number[] = []
  for (;;) {
    const screened = valueOf(await screenDue(actor))
    if (screened === 0) return batches
    batches.push(screened)
  }
}
