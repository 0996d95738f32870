const Sequencer = require('@jest/test-sequencer').default

/**
 * Kinds of tests that take minutes, the longest first; Jest knows how long a file took only where it has run before, which a fresh clone has not.
 * The first builds the product, which the other journeys wait for: meanwhile the second has something to do that needs no build.
 */
const long = ['tests/journeys/every-page', 'tests/data/journal/tampering', 'tests/journeys/rights', 'tests/commands/endurance', 'tests/journeys', 'tests/commands', 'tests/data/reports']

/** Starts the longest files first, so that no processor waits at the end for the one file that was left for last. */
module.exports = class LongestFirst extends Sequencer {
  async sort(tests) {
    const rank = ({ path }) => {
      const found = long.findIndex((folder) => path.includes(`/${folder}`))
      return found === -1 ? long.length : found
    }
    const sorted = await super.sort(tests)
    return [...sorted].sort((one, other) => rank(one) - rank(other))
  }
}
