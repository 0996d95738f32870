/** The forms that can be built: the id names the builder's file, its address and the word of the command line. */
export const reportForms = ['quarterly-disclosure', 'donation-audit'] as const
export type ReportForm = (typeof reportForms)[number]

/** Tells whether a text names a form. */
export function isReportForm(text: string): text is ReportForm {
  return reportForms.some((form) => form === text)
}
