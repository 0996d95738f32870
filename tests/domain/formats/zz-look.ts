import { writeFileSync } from 'node:fs'
import { renderPdf } from '@/lib/formats/pdf/render'
import { sampleReport } from '@/tests/domain/formats/sample-report'
async function main() {
const n = Number(process.argv[2] ?? 60)
const t = Date.now()
const r = await renderPdf(sampleReport(n), { draft: process.argv[3] === 'draft', standard: process.argv[4] === 'ua' ? 'ua-1' : 'a-2a' })
for (const f of r.files) { console.log(f.name, f.bytes.length, f.pages, Math.round(f.peakBytes / 1e6), 'MB'); writeFileSync('/tmp/formats/' + f.name, f.bytes) }
console.log(r.replacedSigns, Date.now() - t, 'ms')
}
main().catch(e => { console.error(e); process.exit(1) })
