/** Whether a public version tells what belongs to a person alone: somebody who is withheld, a mail address, a telephone number. */
import { freeTexts, type FreeText } from './free-texts'
import { withholding } from './hidden-names'
import type { PublicReport } from './public-report'

const mailAddress = /[^\s@<>()]+@[^\s@<>()]+\.\p{L}{2,}/u
/** Numbers as they are written in the United States, and with a country's code before them; not days, amounts or numbers of records. */
const telephone = /(?<![\d-])\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}(?![\d-])|\+\d[\d\s().-]{7,}\d/

/** Gives the typed texts of a public version that hold a private detail, each with its place. */
export function privateDetails(report: PublicReport, withheldNames: readonly string[]): readonly FreeText[] {
  const withhold = withholding(withheldNames)
  return freeTexts(report).filter(({ text }) => withhold(text) !== text || mailAddress.test(text) || telephone.test(text))
}
