/** Reads the first sheet that holds anything, in a process of its own: whatever a spreadsheet does to its reader, the server goes on. */
import readWorkbook from 'read-excel-file/node'

process.once('message', async ({ bytes }) => {
  try {
    const sheets = await readWorkbook(Buffer.from(bytes))
    const found = sheets.find(({ data }) => data.some((row) => row.some((cell) => cell !== null))) ?? sheets[0]
    process.send({ sheet: found.sheet, sheets: sheets.length, rows: found.data.map((row) => row.map(textOf)) }, () => process.disconnect())
  } catch (error) {
    process.send({ problem: error instanceof Error ? error.message : String(error) }, () => process.disconnect())
  }
})

/** A cell as text. Numbers keep the 15 digits that a spreadsheet shows; days are days, whatever the time of day. */
function textOf(cell) {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  if (typeof cell === 'number') return String(Number(cell.toPrecision(15)))
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  return String(cell)
}
