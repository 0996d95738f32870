import 'server-only'
import { requestEvidence } from '@/lib/data/evidence/request'
import { addDays } from '@/lib/domain/calendar-date'
import { exampleActor } from './actor'
import type { ExamplePlace, Loading } from './loading'
import { exampleThrough, exampleUsers } from './organization'
import { exampleKey } from './random'
import { valueOf } from './value-of'

/** The secretary of each chapter is asked for the signed code of conduct of the year; nothing has come yet. */
export async function loadEvidence({ organizationId, users }: Loading, places: readonly ExamplePlace[]): Promise<void> {
  const administrator = exampleActor.as(organizationId, users.administrator, 'administrator', exampleThrough)
  for (const { chapter, chapterId } of places) {
    valueOf(await requestEvidence(administrator, {
      chapterId, formKey: exampleKey(`evidence ${chapter}`), itemId: 'ACC-04', on: exampleThrough, wanted: 'The code of conduct, signed by every officer', askedOf: exampleUsers.secretary.name,
      wantedBy: addDays(exampleThrough, 30), reusesId: null,
    }))
  }
}
