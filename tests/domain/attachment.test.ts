import { downloadName, filedKinds, recordIds, recordOf, shownFileName } from '@/lib/domain/attachment'

describe('the name of a file', () => {
  it.each([
    ['receipt.pdf', 'receipt.pdf'], ['C:\\Users\\Ayesha\\slip.png', 'slip.png'], ['../../etc/passwd', 'passwd'], ['رسید.pdf', 'رسید.pdf'], ['a\u0000b\r\nc\u202Egnp.exe', 'abcgnp.exe'],
    ['..', 'file'], ['', 'file'], ['/', 'file'], ['x'.repeat(300), 'x'.repeat(255)],
  ])('%j is shown as %j', (typed, shown) => {
    expect(shownFileName(typed)).toBe(shown)
  })

  it.each([
    ['receipt.pdf', 'pdf', 'receipt.pdf'], ['photo.JPEG', 'jpg', 'photo.JPEG'], ['setup.exe', 'pdf', 'setup.exe.pdf'], ['page.html', 'txt', 'page.html.txt'], ['pdf', 'pdf', 'pdf.pdf'],
  ] as const)('%s, which is %s by its bytes, is saved as %s', (name, fileType, saved) => {
    expect(downloadName({ name, fileType })).toBe(saved)
  })
})

describe('the record of a file', () => {
  it.each(filedKinds)('is named by one id: %s', (kind) => {
    const ids = recordIds({ kind, id: 'an id' })
    expect(Object.values(ids).filter((id) => id !== null)).toEqual(['an id'])
    expect(recordOf(ids)).toEqual({ kind, id: 'an id' })
  })
})
