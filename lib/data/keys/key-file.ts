import 'server-only'
import fs from 'node:fs'
import path from 'node:path'

/** The text of a key file; null where there is none. */
export function readKeyFile(file: string): string | null {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim() : null
}

/** Makes a key file once, mode 0600, and gives what it holds: two processes that start together agree on the one that was first. */
export function ensureKeyFile(file: string, newText: () => string): string {
  const known = readKeyFile(file)
  if (known !== null) return known
  const made = `${file}.${process.pid}.new`
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o711 })
  fs.writeFileSync(made, newText(), { mode: 0o600 })
  try {
    fs.linkSync(made, file)
  } catch (error) {
    if (!fs.existsSync(file)) throw error
  } finally {
    fs.rmSync(made)
  }
  return fs.readFileSync(file, 'utf8').trim()
}
