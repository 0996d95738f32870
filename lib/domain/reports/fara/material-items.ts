/** Part V of the statement: informational materials (items 16 to 23). */
import { instantInWords } from '../../instant'
import { nsd2Item } from '../../rules/fara-nsd2'
import { answerWords, isAnswered } from '../answers'
import { itemOf, joined, sortedBy } from '../lines'
import type { ReportItem } from '../report-document'
import { principalReference } from './principal-items'
import type { FaraFacts, FaraMaterial } from './facts'
import { askedItem, formItem, formLine, notApplicable, type FormContext } from './form-items'
import { isFiledInTime, isLabelled } from './materials'
import { questionId } from './questions'

const following = ['17', '18', '19', '20', '21', '22', '23'] as const

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text) => text !== ''))].sort()
}

function ticked(item: string, chosen: readonly string[], details: readonly string[] = []): ReportItem {
  const { options } = nsd2Item(item)
  const known = options.filter((option) => chosen.includes(option))
  const others = chosen.filter((text) => !options.includes(text)).map((text) => `Other: ${text}`)
  if (known.length + others.length === 0) return formItem(item, { answer: null, text: 'Needs an answer: the records of the materials do not say it.' })
  return formItem(item, { answer: 'yes', text: joined([...known, ...others, ...details]) })
}

function allOrNot(item: string, materials: readonly FaraMaterial[], holds: (row: FaraMaterial) => boolean): ReportItem {
  const missing = materials.filter((row) => !holds(row))
  if (missing.length === 0) return formItem(item, { answer: 'yes', text: 'Yes, for each item.' })
  const lines = sortedBy(missing, ({ title, record }) => [title, record.id]).map(({ record, title }) => formLine(item, record.number, [title], record))
  return formItem(item, { answer: 'none', text: 'No, not for these.', lines, columns: [{ id: 'material', label: 'Material', kind: 'text' }] })
}

function fromRecords(materials: readonly FaraMaterial[], context: FormContext): readonly ReportItem[] {
  const { facts } = context
  const principals = facts.principals.filter(({ id }) => materials.some(({ principalId }) => principalId === id))
  return [
    formItem('17', { lines: sortedBy(principals, ({ name, id }) => [name, id]).map((row) => formLine('17', row.id, [row.name], principalReference(row))) }),
    askedItem('18', context),
    ticked('19', distinct(materials.map(({ channel }) => channel)), distinct(materials.map(({ address }) => address))),
    ticked('20', distinct(materials.flatMap(({ groups }) => groups))),
    ticked('21', distinct(materials.map(({ language }) => language))),
    allOrNot('22', materials, isFiledInTime),
    allOrNot('23', materials, (row) => isLabelled(row, facts)),
  ]
}

function withoutMaterials(context: FormContext): readonly ReportItem[] {
  return [askedItem('16(b)', context), ...following.map((item) => notApplicable(item, 'no informational materials in the period.'))]
}

/** Where materials are not kept as records, the answers to items 16 to 23 are asked. */
function asked(context: FormContext): readonly ReportItem[] {
  const { facts, questions } = context
  const question = questions.find(({ id }) => id === questionId('16(a)'))
  const answer = facts.answers.get(questionId('16(a)'))
  const done = question !== undefined && isAnswered(question, answer)
  const head = formItem('16(a)', {
    answer: !done ? null : answer?.choice === 'no' ? 'none' : 'yes', text: question === undefined ? null : answerWords(question, answer),
  })
  if (answer?.choice === 'no') return [head, ...withoutMaterials(context)]
  if (answer?.choice === 'yes') return [head, notApplicable('16(b)', 'item 16(a) is answered yes.'), ...following.map((item) => askedItem(item, context))]
  return [head, ...(['16(b)', ...following] as const).map((item) => formItem(item, { answer: null, text: 'Open until item 16(a) is answered.' }))]
}

function materialLines({ materials }: FaraFacts): ReportItem {
  const rows = sortedBy(materials ?? [], ({ transmittedAt, record }) => [transmittedAt, record.id])
  return itemOf('item-16-materials', 'The materials', {
    parent: 'item-16-a',
    columns: [
      { id: 'material', label: 'Material', kind: 'text' },
      { id: 'language', label: 'Language', kind: 'text' },
      { id: 'sent', label: 'First sent', kind: 'text' },
      { id: 'filed', label: 'Copy filed', kind: 'text' },
    ],
    lines: rows.map(({ record, title, language, transmittedAt, filedAt }) => formLine('16(a)', record.number, [title, language, instantInWords(transmittedAt), filedAt === null ? 'Not filed' : instantInWords(filedAt)], record)),
  })
}

/** Gives items 16 to 23. */
export function materialItems(context: FormContext): readonly ReportItem[] {
  const { materials } = context.facts
  if (materials === null) return asked(context)
  if (materials.length === 0) return [formItem('16(a)', { answer: 'none', text: 'No.' }), ...withoutMaterials(context)]
  const head = formItem('16(a)', { answer: 'yes', text: 'Yes.' })
  return [head, materialLines(context.facts), notApplicable('16(b)', 'item 16(a) is answered yes.'), ...fromRecords(materials, context)]
}
