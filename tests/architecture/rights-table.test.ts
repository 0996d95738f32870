/**
 * @jest-environment node
 */
import ts from 'typescript'
import { routeOf } from '@/tests/journeys/pages'
import { routeOfRow } from '@/tests/journeys/rights/places'
import { readers } from '@/tests/journeys/rights/readers'
import { chapterActions, placelessActions } from '@/tests/journeys/rights/table-actions'
import { addresses, placelessPages } from '@/tests/journeys/rights/table-addresses'
import { chapterPages } from '@/tests/journeys/rights/table-pages'
import { filesBelow, isExported, parse } from './sources'

const routes = filesBelow('app', /(?:^|\/)(?:page\.tsx|route\.ts)$/).map(routeOf)
const rows = Object.keys({ ...chapterPages, ...addresses, ...placelessPages }).map(routeOfRow)

/** Names of the actions that a file exports. */
function actionsIn(file: string): readonly string[] {
  return parse(file).statements.flatMap((statement) =>
    ts.isVariableStatement(statement) && isExported(statement) ? statement.declarationList.declarations.map(({ name }) => name.getText()) : [],
  )
}

const actions = filesBelow('app', /(?:^|\/)actions\.ts$/).flatMap(actionsIn)
const tried = Object.keys({ ...chapterActions, ...placelessActions })

describe('the table of rights over HTTP', () => {
  it('has a row for every page and every route handler', () => {
    expect(routes.filter((route) => !rows.includes(route))).toEqual([])
  })

  it('has no row for a route that is gone', () => {
    expect(rows.filter((row) => !routes.includes(row))).toEqual([])
  })

  it('has a row for every server action, and none for one that is gone', () => {
    expect(actions.toSorted()).toEqual(tried.toSorted())
  })

  it.each(Object.entries({ ...chapterPages, ...addresses, ...chapterActions }))('has a cell for each reader and place in the row of %s', (_row, cells) => {
    const [own = '', other = '', foreign = '', nobody = ''] = cells.split(' | ')
    const form = new RegExp(`^[-x0>so]( [-x0>so]){${String(readers.length - 1)}}$`)
    for (const part of [own, other, foreign]) expect(part).toMatch(form)
    expect(nobody).toMatch(/^[-x0>s]$/)
  })
})
