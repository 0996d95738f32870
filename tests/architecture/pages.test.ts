/**
 * @jest-environment node
 */
import { pages, routeOf } from '@/tests/journeys/pages'
import { filesBelow, textOf } from './sources'

const routes = filesBelow('app', /(?:^|\/)page\.tsx$/).map(routeOf)

describe('pages', () => {
  it('each have an entry in tests/journeys/pages.ts, so that each is opened, measured and checked with axe', () => {
    expect(routes.filter((route) => !Object.hasOwn(pages, route))).toEqual([])
  })

  it('have no entry there once they are gone', () => {
    expect(Object.keys(pages).filter((route) => !routes.includes(route))).toEqual([])
  })

  it('of a chapter open each form with what was kept of it, so that an expired session loses nothing', () => {
    const formsMadeAnew = filesBelow('app/[locale]/(chapter)', /page\.tsx$/).filter((file) => /formKey=\{newId\(\)\}/.test(textOf(file)))
    expect(formsMadeAnew).toEqual([])
  })

  it('put nothing into an address that somebody types freely: a form that is asked for by its address has choices and periods alone', () => {
    const asking = ['app', 'components'].flatMap((folder) => filesBelow(folder, /\.tsx$/)).filter((file) => /<form(?=[\s>])(?![^>]*(?:method="post"|action=\{|on[Ss]ubmit))/.test(textOf(file)))
    expect(asking).not.toEqual([])
    const periods = ['components/reports/compare-page.tsx', 'components/reports/report-list.tsx']
    expect(asking.filter((file) => !periods.includes(file)).filter((file) => /<input(?![^>]*type="(?:hidden|radio|checkbox)")|<TextField|<textarea/.test(textOf(file)))).toEqual([])
  })
})
