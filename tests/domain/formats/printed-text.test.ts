import { reportFonts } from '@/lib/formats/pdf/fonts'
import { printedText, signsWithoutGlyph } from '@/lib/formats/pdf/printed-text'

describe('text on its way to the page', () => {
  it.each([
    ['Urdu', 'محمد اقبال چودھری', 'nastaliq', 'rtl'],
    ['Arabic', 'فاطمة الزهراء المنصوري', 'arabic', 'rtl'],
    ['Latin before Urdu', 'Nusrat نصرت جہاں', 'nastaliq', 'ltr'],
  ])('%s goes to its own font and direction', (_, text, script, direction) => {
    const printed = printedText(text, new Set())
    expect(printed).toMatchObject({ direction })
    expect(typeof printed === 'string' ? [] : printed.runs.map((run) => run.script)).toContain(script)
    expect(typeof printed === 'string' ? '' : printed.runs.map((run) => run.text).join('')).toBe(text)
  })

  it.each([
    ['a comma behind a name', 'Subtotal محمد طارق خان, gifts of 2026', ['Subtotal ', 'محمد طارق خان', ', gifts of 2026']],
    ['a bracket behind a name', 'Relief Trust (صحرا آباد)', ['Relief Trust (', 'صحرا آباد', ')']],
    ['a comma of Urdu', 'From حزب، ترقی to', ['From ', 'حزب، ترقی', ' to']],
  ])('%s belongs to the line that runs from the left, and not to the name', (_, text, runs) => {
    const printed = printedText(text, new Set())
    expect(typeof printed === 'string' ? [] : printed.runs.map((run) => run.text)).toEqual(runs)
  })

  it.each([
    ['don.occupation.over200', 'don.\u200boccupation.\u200bover200'],
    ['CHI-D-2026-0001', 'CHI-D-2026-0001'],
    ['a sentence of short words. And one more.', 'a sentence of short words. And one more.'],
    ['telecommunications', 'telecommunications'],
  ])('%s may break at its own marks only where it is long', (text, expected) => {
    expect(printedText(text, new Set())).toBe(expected)
  })

  it.each([
    ['a smiling face', 'a😀b', ['U+1F600']],
    ['a family of joined signs', '👨‍👩‍👧', ['U+1F467', 'U+1F468', 'U+1F469']],
    ['an order to turn the text', 'ab\u202ecd', ['U+202E']],
    ['a bell', 'a\u0007', ['U+0007']],
    ['direction marks and isolates', 'a\u200f\u2067b\u2069', []],
    ['letters in two parts', 'e\u0301 n\u0303', []],
    ['letters of many scripts', 'Ðđ Şş Ğğ Ẓẓ ʿʾʻ Ḥ ạ Ω Ж अ آ ڑ ۓ ڈ', []],
    ['marks of writing', '“quoted” – — … • § ¶ © ® ™ € £ ½ ′ №', []],
  ])('%s: the signs without a glyph are named', (_, text, signs) => {
    expect(signsWithoutGlyph([text])).toEqual(signs)
  })

  it('composes letters that were typed in two parts', () => {
    expect(printedText('Nguye\u0302\u0303n', new Set())).toBe('Nguyễn')
  })

  it('lets a very long word break without changing its letters', () => {
    const word = 'a'.repeat(200)
    const printed = printedText(word, new Set())
    expect(printed).not.toBe(word)
    expect(typeof printed === 'string' ? printed.replaceAll('\u200b', '') : '').toBe(word)
  })

  it('unpacks every font with a name of its own', () => {
    const { files, coverage } = reportFonts()
    expect(files).toHaveLength(18)
    expect(coverage).toHaveLength(9)
    for (const file of files) expect(file.readUInt32BE(0)).toBe(0x00010000)
  })
})
