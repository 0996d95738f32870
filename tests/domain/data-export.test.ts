import { exportNoteMax, readExportReason } from '@/lib/domain/data-export'

describe('why a file is taken', () => {
  it.each([
    ['audit', '', { purpose: 'audit', note: '' }],
    ['other', ' For the archive of the town ', { purpose: 'other', note: 'For the archive of the town' }],
    ['other', '  ', null],
    ['', 'For the audit', null],
    ['not-told', '', null],
    ['fun', '', null],
  ] as const)('is %s with the note %j', (purpose, note, expected) => {
    expect(readExportReason(purpose, note)).toEqual(expected)
  })

  it('keeps a note of so many signs', () => {
    expect(readExportReason('board', 'x'.repeat(exportNoteMax + 1))?.note).toHaveLength(exportNoteMax)
  })
})
