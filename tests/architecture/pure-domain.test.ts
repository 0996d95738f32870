/**
 * @jest-environment node
 */
import ts from 'typescript'
import { filesBelow, nodesOf, parse, place } from './sources'

const nodes = filesBelow('lib/domain', /\.ts$/).flatMap((file) => nodesOf(parse(file)))
const whole = ['Math.floor', 'Math.trunc', 'Math.ceil', 'Math.round']

function isFraction(node: ts.Node): boolean {
  return ts.isNumericLiteral(node) && !Number.isInteger(Number(node.text))
}

function isBig(node: ts.Node): boolean {
  return nodesOf(node).some((each) => ts.isBigIntLiteral(each))
}

/**
 * The one file that divides amounts: it states the rounding of each division, and its tests hold the cents. And the one folder that counts
 * chances: a probability is no amount and has no cents; what comes of it is a whole number of items or an amount made by money.ts.
 */
function isCountedWhole(at: string): boolean {
  return !at.startsWith('lib/domain/money.ts:') && !at.startsWith('lib/domain/audit/statistics/')
}

/** A quotient that may have a fraction: not at once made whole, and not between bigints. */
function isOpenQuotient(node: ts.Node): boolean {
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.SlashToken || isBig(node)) return false
  const around = outermost(node).parent
  return !(ts.isCallExpression(around) && whole.includes(around.expression.getText()))
}

function outermost(node: ts.Node): ts.Node {
  return ts.isParenthesizedExpression(node.parent) || ts.isBinaryExpression(node.parent) ? outermost(node.parent) : node
}

function namesFloat(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) return ['toFixed', 'toPrecision', 'parseFloat'].includes(node.name.text)
  return ts.isIdentifier(node) && node.text === 'parseFloat'
}

function namesClock(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) return ['Math.random', 'performance.now', 'crypto.randomUUID'].includes(node.getText())
  return ts.isIdentifier(node) && node.text === 'Date' && (ts.isNewExpression(node.parent) || ts.isCallExpression(node.parent) || ts.isPropertyAccessExpression(node.parent))
}

describe('lib/domain', () => {
  it('asks no clock and no chance: moments and identifiers come in as values', () => {
    expect(nodes.filter(namesClock).map(place)).toEqual([])
  })

  it('counts in whole numbers: no fractions, no open quotient, no float written as text', () => {
    expect(nodes.filter((node) => isFraction(node) || isOpenQuotient(node) || namesFloat(node)).map(place).filter(isCountedWhole)).toEqual([])
  })
})
