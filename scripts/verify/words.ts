import type { Report } from './run'

const shownMost = 20

/** How many of what was built again have no finding. */
function right({ findings }: Report['verified'], table: string, checked: number): string {
  return `${checked - new Set(findings.filter((each) => each.of === 'report' && each.table === table).map(({ id }) => id)).size} of ${checked}`
}

/** The result in sentences: what was checked, and the first things that are wrong. */
export function sentencesOf({ name, verified, seconds }: Report): string {
  const { size, root, checkpoints, rows, files, reports, papers, people, findings, remarks, origin } = verified
  const head = [
    `${name}: ${size} entries, root ${root}${origin === null ? '' : `, log ${origin}`}.`,
    `Checkpoints that come out: ${checkpoints.inside} kept here, ${checkpoints.outside} brought from outside.`,
    ...(reports === null || reports === 0 ? [] : [`Sealed reports built again to the same text: ${right(verified, 'sealed_report', reports)}.`]),
    ...(papers === null || papers === 0 ? [] : [`Audits whose signed workpapers were built again to the same text: ${right(verified, 'audit', papers)}.`]),
    ...remarks,
    ...(rows === null ? [] : [`Rows compared with their entries: ${rows}.${people === 'no keys here' ? ' Names could not be compared: the keys are not here.' : ''}`]),
    ...(files === null || files === 0 ? [] : [`Files read and compared with their names: ${files}.`]),
  ]
  const wrong = findings.slice(0, shownMost).map(({ change, sentence }, place) => `${place === 0 ? 'First: ' : ''}[${change}] ${sentence}`)
  const more = findings.length > shownMost ? [`And ${findings.length - shownMost} more.`] : []
  const end = findings.length === 0 ? 'Nothing was found: this is what was written.' : `CHANGED: ${findings.length} found.`
  return `${[...head, ...wrong, ...more, `${end} (${seconds.toFixed(1)} s)`].join('\n')}\n`
}

/** The result for scripts. */
export function jsonOf(reports: readonly Report[]): string {
  const journals = reports.map(({ name, verified, seconds }) => ({ name, ok: verified.findings.length === 0, seconds: Number(seconds.toFixed(3)), ...verified }))
  return `${JSON.stringify({ ok: journals.every(({ ok }) => ok), journals }, null, 2)}\n`
}
