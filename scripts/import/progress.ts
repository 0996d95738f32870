/** A line that is written over while something goes on; where output is no terminal, one line every few seconds. */
export function progressLine(): { readonly show: (text: string) => void; readonly clear: () => void } {
  const terminal = process.stderr.isTTY
  let shownAt = Date.now()
  return {
    show: (text) => {
      const at = Date.now()
      if (at - shownAt < (terminal ? 200 : 5000)) return
      shownAt = at
      process.stderr.write(terminal ? `\r\u001b[2K${text}` : `${text}\n`)
    },
    clear: () => {
      if (terminal) process.stderr.write('\r\u001b[2K')
    },
  }
}
