const fs = require('node:fs')
const os = require('node:os')
const path = require('node:path')

const name = 'sunledger-tests-'

/**
 * Everything that a run of the tests puts into the folder for temporary files stands in one folder of its own, which goes when the run ends, however it ends.
 * Its name tells the process of the run (tests/data/run.ts).
 */
module.exports = function keepTemporaryFilesTogether() {
  if (path.basename(os.tmpdir()).startsWith(name)) return
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `${name}${process.pid}-`))
  // As root the database runs as another user, who must get through to its own folder below.
  fs.chmodSync(folder, 0o711)
  process.env.TMPDIR = folder
  process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))
}
