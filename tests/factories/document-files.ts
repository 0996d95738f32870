import { strToU8, zipSync } from 'fflate'

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A small Word file: paragraphs with their style, empty for body text. */
export function aDocx(paragraphs: readonly (readonly [style: string, text: string])[]): Buffer {
  const body = paragraphs.map(([style, text]) => `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${escaped(text)}</w:t></w:r></w:p>`).join('')
  const styles = ['1', '2', '3'].map((level) => `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/></w:style>`).join('')
  const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types'
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  return Buffer.from(zipSync({
    '[Content_Types].xml': strToU8(`<Types xmlns="${types}"><Default Extension="xml" ContentType="application/xml"/></Types>`),
    '_rels/.rels': strToU8(`<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`),
    'word/_rels/document.xml.rels': strToU8(`<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/styles" Target="styles.xml"/></Relationships>`),
    'word/styles.xml': strToU8(`<w:styles ${space}>${styles}</w:styles>`),
    'word/document.xml': strToU8(`<w:document ${space}><w:body>${body}</w:body></w:document>`),
  }))
}

/** A small PDF of one page: lines from the top, each in its size. */
export function aPdf(lines: readonly (readonly [size: number, text: string])[]): Buffer {
  let y = 780
  const drawn = lines.map(([size, text]) => {
    y -= Math.round(size * 1.3)
    return `BT /F1 ${String(size)} Tf 1 0 0 1 60 ${String(y)} Tm (${text.replace(/[()\\]/g, (sign) => `\\${sign}`)}) Tj ET`
  })
  const content = drawn.join('\n')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  const parts = ['%PDF-1.4\n']
  const offsets = objects.map((object, place) => {
    const offset = parts.join('').length
    parts.push(`${String(place + 1)} 0 obj\n${object}\nendobj\n`)
    return offset
  })
  const start = parts.join('').length
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  return Buffer.from(`${parts.join('')}xref\n0 6\n0000000000 65535 f \n${table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${String(start)}\n%%EOF\n`, 'latin1')
}
