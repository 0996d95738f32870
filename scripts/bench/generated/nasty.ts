import { cleanLine, cleanLines } from '@/lib/domain/typed-text'

/** The nastiest classes of texts: formulas, quotes, separators, other scripts and directions, signs of other planes, code, and words that programs take for something else. */
export const nastyTexts = [
  '=SUM(A1:A9)', "'=1+1", "''-2", '+1-312-555', '-5.00', '@cmd', '＝1+1', '\t=tab', 'a,b;c|d', '"quoted" and ""doubled""', "it's", 'line\nbreak', '=first\n=second', 'آمنہ نے عطیہ دیا',
  'می‌خواهم', '👨‍👩‍👧 😀', 'Ω≈ç√∫', 'é combined é', '<script>alert(1)</script>', "'; DROP TABLE donation; --", '{"name":"json"}', '[1,2]', '{', 'null', 'undefined', 'NULL', 'true', '0', '1e9', '00012',
  '1/2', '2026-03-10', '../../etc/passwd', '%s %n ${x} {{y}}', '\\', '\\n', '\u202ertl\u202c', '﷽', 'ＦＵＬＬ', 'a'.repeat(200),
] as const

/** Each as a field of one line and one of several lines keep it. */
export const nasty = nastyTexts.map((text) => ({ line: cleanLine(text), lines: cleanLines(text) }))
