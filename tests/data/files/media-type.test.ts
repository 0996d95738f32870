import { TypeReader } from '@/lib/files/media-type'

function typeOf(bytes: Buffer, name: string, pieceBytes = bytes.length || 1): string | null {
  const reader = new TypeReader()
  for (let at = 0; at < bytes.length; at += pieceBytes) reader.see(bytes.subarray(at, at + pieceBytes))
  return reader.type(name)
}

const latin1 = (text: string) => Buffer.from(text, 'latin1')
const book = (part: string) => latin1(`PK\x03\x04\x14\x00\x00\x00[Content_Types].xml${'.'.repeat(500)}${part}`)

describe('the type of a file', () => {
  it.each([
    ['pdf', latin1('%PDF-1.7\n\x00\x01'), 'a.pdf'], ['jpg', latin1('\xff\xd8\xff\xe0\x00'), 'a.txt'], ['png', latin1('\x89PNG\r\n\x1a\n\x00'), 'a.pdf'],
    ['webp', latin1('RIFF\x10\x00\x00\x00WEBPVP8 '), 'a.webp'], ['heic', latin1('\x00\x00\x00\x18ftypheic\x00'), 'IMG_1.HEIC'], ['xlsx', book('xl/workbook.xml'), 'book.zip'],
    ['txt', Buffer.from('Gracias, شکریہ\n'), 'note'], ['txt', latin1('Caf\xe9\n'), 'latin.txt'], ['txt', Buffer.from('\ufeffWide', 'utf16le'), 'wide.txt'],
    ['csv', Buffer.from('Name,Amount\nKhan,5\n'), 'gifts.CSV'], ['eml', Buffer.from('Received: by mail\nFrom: a@example.org\n\nHello'), 'mail.eml'],
    ['txt', Buffer.from('No header at all'), 'mail.eml'], ['txt', Buffer.from('<html><script>alert(1)</script>'), 'page.html'],
  ])('is %s by its bytes, whatever its name says', (type, bytes, name) => {
    expect(typeOf(bytes, name)).toBe(type)
    // Marks lie in the first piece of a stream; everything else may lie across two.
    if (bytes.length > 40) expect(typeOf(bytes, name, 40)).toBe(type)
  })

  it.each([
    ['a program', latin1('MZ\x90\x00\x03\x00')], ['a shell program of another system', latin1('\x7fELF\x02\x01')], ['an archive', latin1('PK\x03\x04\x14\x00\x00\x00readme.txt')],
    ['a spreadsheet with macros', book('xl/workbook.xml xl/vbaProject.bin')], ['an old or protected office file', latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')],
    ['text with control characters', latin1('text\x1b[31m')], ['wide text that is broken', latin1('\xff\xfe\x00')], ['a GIF', latin1('GIF89a\x01\x00')], ['nothing', Buffer.alloc(0)],
  ])('is none for %s', (_what, bytes) => {
    expect(typeOf(bytes, 'innocent.pdf')).toBeNull()
    expect(typeOf(bytes, 'innocent.txt')).toBeNull()
  })
})
