import { verifyReportPack, type AskedOfReportPack, type VerifiedPack } from '@/lib/data/reports/verify-pack'

/** A pack of a report that was verified, under the name by which it was asked for. */
export type PackReport = { readonly name: string; readonly verified: VerifiedPack; readonly seconds: number }

type Watched = Pick<AskedOfReportPack, 'outside' | 'trusted'> & { readonly onProgress: (sentence: string) => void }

const shownMost = 20

/** Verifies the pack of a report alone. */
export async function verifyOneReport(file: string, { outside, trusted, onProgress }: Watched): Promise<PackReport> {
  const start = performance.now()
  const verified = await verifyReportPack(file, { outside, trusted, onProgress: (done, of) => { onProgress(`${file}, files hashed: ${done} of ${of}`) } })
  return { name: file, verified, seconds: (performance.now() - start) / 1000 }
}

/** Whether a draft: its files may fit the list, and still nobody has signed them. */
export function isUnsigned({ verified: { report, faults } }: PackReport): boolean {
  return report === null && faults.length === 0
}

function endOf({ verified: { report, faults } }: PackReport): string {
  if (faults.length > 0) return `CHANGED: ${faults.length} found.`
  if (report === null) return 'This pack is of a draft: its files are whole, but nothing of it is sealed or signed, so nothing is proven.'
  return `Nothing was found: this is the sealed report ${report.number} of ${report.form}, ${report.from} to ${report.through}.`
}

/** The result in sentences: each step, then the first things that are wrong. */
export function sentencesOfPack(pack: PackReport): string {
  const { name, verified: { steps, faults, remarks }, seconds } = pack
  const told = steps.map((step) => `${step.faults.length === 0 ? 'holds ' : 'FAILS '} ${step.name}: ${step.faults.length === 0 ? step.detail : `${step.faults.length} wrong.`}`)
  const wrong = faults.slice(0, shownMost).map((fault, place) => `${place === 0 ? 'First: ' : ''}${fault}.`)
  const more = faults.length > shownMost ? [`And ${faults.length - shownMost} more.`] : []
  return `${[`${name}:`, ...told, ...remarks, ...wrong, ...more, `${endOf(pack)} (${seconds.toFixed(1)} s)`].join('\n')}\n`
}

/** The result for scripts. */
export function jsonOfPack(pack: PackReport): string {
  const { name, verified, seconds } = pack
  const { report, keyId, steps, faults, remarks } = verified
  const ok = report !== null && faults.length === 0
  const held = steps.map((step) => ({ ...step, holds: step.faults.length === 0 }))
  const told = { name, ok, seconds: Number(seconds.toFixed(3)), report, keyId, first: faults[0] ?? null, faults, remarks, steps: held }
  return `${JSON.stringify({ ok, packs: [told] }, null, 2)}\n`
}
