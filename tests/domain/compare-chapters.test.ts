/**
 * @jest-environment node
 */
import { worstFirst, type ChapterWork } from '@/lib/domain/compare-chapters'

const chapter = (name: string, work: Partial<ChapterWork> = {}): ChapterWork => ({ name, overdue: 0, open: 0, no: 0, unresolved: 0, ...work })
const namesOf = (chapters: readonly ChapterWork[]) => worstFirst(chapters).map(({ name }) => name)

describe('the order in which chapters are compared', () => {
  it('puts what is late before what is answered no, and that before what is open or unresolved', () => {
    expect(namesOf([chapter('Busy', { open: 50, unresolved: 50 }), chapter('No', { no: 1 }), chapter('Late', { overdue: 1 }), chapter('Done')])).toEqual(['Late', 'No', 'Busy', 'Done'])
  })

  it('adds open items and unresolved records', () => {
    expect(namesOf([chapter('Three', { open: 3 }), chapter('Four', { open: 2, unresolved: 2 })])).toEqual(['Four', 'Three'])
  })

  it('puts equal chapters in the order of their names, however they come', () => {
    expect(namesOf([chapter('Houston'), chapter('Chicago')])).toEqual(['Chicago', 'Houston'])
    expect(namesOf([chapter('Chicago'), chapter('Houston')])).toEqual(['Chicago', 'Houston'])
  })
})
