const wholeConfig = require('../../../jest.config.js')

/** The tests of the pure core alone: no database, no browser. */
module.exports = async () => {
  const { projects } = await wholeConfig()
  return projects.find(({ displayName }) => (displayName.name ?? displayName) === 'domain')
}
