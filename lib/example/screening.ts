import 'server-only'
import { decideScreeningHit } from '@/lib/data/screening/decide'
import { importScreeningList } from '@/lib/data/screening/import'
import { screeningOverview } from '@/lib/data/screening/list'
import { screenDue } from '@/lib/data/screening/screen-due'
import { calendarDate } from '@/lib/domain/calendar-date'
import { queueFromUsual } from '@/lib/domain/screening/screening-list'
import { exampleActor } from './actor'
import { loadPeople, type ExamplePlace, type Loading } from './loading'
import { exampleThrough } from './organization'
import { exampleProspects } from './people'
import { exampleKey } from './random'
import { valueOf } from './value-of'

const nothing = '-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- '

/** A list in the layout of OFAC's files. Every entry is invented: none of them stands on any list. */
const entries = [
  `900001,"KESTRELICH, Jovann","individual","EXAMPLE",${nothing},"DOB 04 May 1961; POB Nurpur, Sahrabad; nationality Sahrabad; a.k.a. 'THE KESTREL'; Gender Male."`,
  `900002,"TASOVARI, Mirella","individual","EXAMPLE",${nothing},"DOB 1949; nationality Sahrabad; Gender Female."`,
  `900003,"ZARQAVEN SHIPPING FZE",-0- ,"EXAMPLE",${nothing},"Linked To: KESTRELICH, Jovann."`,
]

/** The sanctions list of one day, everybody compared with it, one hit that waits and one that was decided. */
export async function loadScreening(loading: Loading, places: readonly ExamplePlace[]): Promise<void> {
  const { organizationId, users } = loading
  loading.progress('Screening')
  const treasurer = exampleActor.as(organizationId, users.treasurer, 'treasurer', exampleThrough)
  const files = [Buffer.from([...entries, '\u001a'].join('\r\n'))]
  valueOf(await importScreeningList(treasurer, {
    formKey: exampleKey('sanctions list'), files, source: 'sdn', publishedOn: calendarDate('2026-11-18'), edition: 'Invented for the example', queueFrom: queueFromUsual, reason: '',
  }))
  const [, decided] = await loadPeople(loading, places, exampleProspects(), exampleThrough)
  // Batch after batch, so that nobody is left for the worker: a person who is screened has another revision.
  while (valueOf(await screenDue(treasurer)) > 0) continue
  const chapterId = places[0]?.chapterId ?? ''
  const { hits } = valueOf(await screeningOverview(treasurer, { chapterId, decided: false }))
  const found = hits.find(({ hit }) => hit.personId === decided)
  if (found === undefined) return
  valueOf(await decideScreeningHit(treasurer, {
    chapterId, id: found.hit.id, revision: found.hit.revision, decision: 'false-hit', compared: ['kind', 'nationality'], decisionNote: 'Born in Skokie in 1988 and known to the board for years; the entry is of somebody born in 1949.',
  }))
}
