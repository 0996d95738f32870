import 'server-only'
import { recordPerson } from '@/lib/data/people/record'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import type { PersonInput } from '@/lib/domain/person'
import { exampleActor, type ExampleUsers } from './actor'
import { exampleFrom, type ExampleChapter } from './organization'
import { valueOf } from './value-of'

export type ExamplePlace = { readonly chapter: ExampleChapter; readonly chapterId: string; readonly bankAccountId: string | null }
export type Loading = { readonly organizationId: string; readonly users: ExampleUsers; readonly progress: (sentence: string) => void }

/** Records people once, on the first day of the example unless another is named; the fixed form keys give the same people again. */
export async function loadPeople({ organizationId, users }: Loading, places: readonly ExamplePlace[], people: readonly PersonInput[], on: CalendarDate = exampleFrom): Promise<readonly string[]> {
  const treasurer = exampleActor.as(organizationId, users.treasurer, 'treasurer', on)
  const ids: string[] = []
  for (const person of people) ids.push(valueOf(await recordPerson(treasurer, { ...person, chapterId: places[0]?.chapterId ?? '' })).id)
  return ids
}
