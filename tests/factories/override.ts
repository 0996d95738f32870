import { newId } from '@/lib/data/database/uuid'
import { setFindingAside } from '@/lib/data/overrides/record'
import type { FindingOverride } from '@/lib/domain/finding-override'
import { aDonation } from './donation'
import { valueOf, type TestOrganization } from './organization'

/** A box of cash that one person counted: a check asks why. */
export const countedByOne = { donorId: null, anonymous: true, method: 'cash', firstCounter: 'Amina' } as const

/** What the check says of such a box, set aside. */
export async function anOverride(organization: TestOrganization): Promise<FindingOverride> {
  const { administrator, chapter } = organization
  const { id: recordId, revision } = await aDonation(organization, countedByOne)
  const of = { chapterId: chapter.id, recordKind: 'donation', recordId, revision, checkId: 'don.box.count' } as const
  return valueOf(await setFindingAside(administrator, { ...of, reason: 'The second counter fell ill.', formKey: newId() }))
}
