/**
 * Runs before everything else, so it is written for any Node.js, however old: it must be able to say that it is too old.
 * Kept equal to `engines` in package.json by a test.
 */
var least = [20, 19]

function refusal(version) {
  var parts = version.split('.').map(Number)
  if (parts[0] > least[0] || (parts[0] === least[0] && parts[1] >= least[1])) return null
  return 'Sunledger needs Node.js ' + least.join('.') + ' or newer, and this is ' + version + ': install a newer Node.js.'
}

module.exports = { least: least, refusal: refusal }

if (require.main === module) {
  var sentence = refusal(process.versions.node)
  if (sentence !== null) {
    console.error(sentence)
    process.exit(1)
  }
}
