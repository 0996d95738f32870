/**
 * @jest-environment node
 */
import { filesBelow, textOf } from './sources'

const lineLimit = 300

/** The law and the catalogue as data, and tables of cases: long because the source is long. */
const tables = [/^lib\/domain\/(?:rules|checklists)\/(?:[\w-]+-)?(?:data|catalogue|table|values)[\w-]*\.ts$/, /^lib\/example\/(?:names|words|texts)\.ts$/, /\.cases\.ts$/, /^tests\/.*-table\.ts$/]

describe('files', () => {
  it('stay short enough to read in one sitting', () => {
    const long = ['app', 'components', 'lib', 'scripts', 'tests']
      .flatMap((folder) => filesBelow(folder, /\.(?:tsx?|mjs)$/))
      .filter((file) => !tables.some((pattern) => pattern.test(file)) && file !== 'scripts/generate-workload.mjs')
      .map((file) => ({ file, lines: textOf(file).split('\n').length }))
      .filter(({ lines }) => lines > lineLimit)
    expect(long).toEqual([])
  })

  it('have no page over 80 lines, because a page holds no rule', () => {
    const long = filesBelow('app', /(?:^|\/)page\.tsx$/).filter((file) => textOf(file).split('\n').length > 80)
    expect(long).toEqual([])
  })
})
