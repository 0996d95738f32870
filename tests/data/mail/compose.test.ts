import { messageFile, messageOf } from '@/lib/mail/compose'
import { aLetter } from '@/tests/factories/outbox'

const envelope = { id: '01900000-0000-7000-8000-000000000001', from: 'Chapter <ledger@ledger.example>', at: '2026-03-15T17:00:00.000Z' }

describe('a message', () => {
  it('shows what was typed as text, links an address that stands alone, and loads nothing from elsewhere', () => {
    const { html } = messageOf({ ...aLetter, paragraphs: ['<img src=x onerror=alert(1)> & "quoted"', 'https://ledger.example/verify?a=1&b=2'] }, envelope)
    expect(html).toContain('<p>&lt;img src=x onerror=alert(1)&gt; &amp; &quot;quoted&quot;</p>')
    expect(html).toContain('<a href="https://ledger.example/verify?a=1&amp;b=2">')
    expect(html).not.toMatch(/<(?:img|script|link|style)/)
  })

  it('in Urdu runs from the right and says its language', () => {
    expect(messageOf({ ...aLetter, language: 'ur' }, envelope).html).toContain('<html lang="ur" dir="rtl">')
  })

  it('takes no line of its own into the head: a name with a line break adds no receiver', async () => {
    const name = 'Ayesha\r\nBcc: everybody@else.example'
    const file = (await messageFile({ ...aLetter, to: { ...aLetter.to, name }, subject: name }, envelope)).toString('utf8')
    expect(file.split('\r\n\r\n')[0]).not.toMatch(/^Bcc:/m)
  })

  it('is the same file whenever it is made, and opens no file of the server', async () => {
    const mail = { ...aLetter, files: [{ name: '../../etc/passwd', mediaType: 'text/plain', base64: 'QQ==' }] }
    const [first, second] = await Promise.all([messageFile(mail, envelope), messageFile(mail, envelope)])
    const withoutBoundary = (file: Buffer) => file.toString('utf8').replaceAll(/-{2,}[\w-]+Part_[\w-]+|boundary="[^"]+"/g, '')
    expect(withoutBoundary(first)).toBe(withoutBoundary(second))
    expect(first.toString('utf8')).not.toContain('root:')
  })
})
