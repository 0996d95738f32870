import { takeList } from '@/lib/data/exports/take'
import { withholdPerson } from '@/lib/data/people/withhold'
import { changePublication } from '@/lib/data/publications/change'
import { previewReport } from '@/lib/data/publications/preview'
import { publishReport } from '@/lib/data/publications/publish'
import { calendarDate } from '@/lib/domain/calendar-date'
import type { Actor } from '@/lib/domain/permission'
import { publicPageMail } from '@/lib/mail/public-page-mail'
import { personAs, sealedKey, valueOf } from './reports'

/** What everybody reads, and what leaves the program: two pages, every sealed report, two lists that were taken away, two people who are withheld. */
export async function addPublic(actor: Actor, chapterId: string, { sealed, people }: { readonly sealed: number; readonly people: readonly string[] }): Promise<void> {
  const administrator = personAs(actor, 'administrator')
  for (const place of [chapterId, null]) {
    valueOf(await changePublication(administrator, { chapterId: place, revision: 0, shown: true, about: 'We help.', contact: '', donorNames: 'never' }, publicPageMail))
  }
  for (let month = 1; month <= sealed; month += 1) {
    const key = sealedKey(chapterId, month)
    valueOf(await publishReport(administrator, { key, version: 1, summary: '', previewedHash: valueOf(await previewReport(administrator, key, 1)).version.hash }))
  }
  for (const note of ['Sample of autumn', 'Sample of spring']) {
    valueOf(await takeList(administrator, { list: 'donations', query: {}, purpose: 'audit', note }, { id: chapterId, slug: 'first', today: calendarDate('2025-11-01') }))
  }
  for (const id of people) valueOf(await withholdPerson(administrator, { chapterId, id, revision: 0, withheld: true, reason: 'Threatened at home' }))
}
