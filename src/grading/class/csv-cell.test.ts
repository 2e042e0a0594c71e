import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { csvText, safeCell, textOfCell } from './csv-cell.ts'

const formulas = ['=1+1', '+49 30', '-2', '@SUM(A1)', '\t=1', '\r=1', ' =1', '=HYPERLINK("http://a")', '＝1']

describe('a cell of a spreadsheet', () => {
  it.each(formulas)('that would be computed, %j, is a text', (text) => {
    expect(safeCell(text)).toBe(`'${text}`)
    expect(textOfCell(safeCell(text))).toBe(text)
  })

  it.each(['', 'Ada Lovelace', '7K4Q-2MXA', 'a=b', '12', 'Über', "'quoted'"])(
    'that is a text, %j, stays as it is',
    (text) => {
      expect(safeCell(text)).toBe(text)
      expect(textOfCell(text)).toBe(text)
    },
  )
})

describe('a CSV file', () => {
  it('keeps numbers, also below 0', () => {
    expect(csvText([[-1.5, 'a']])).toBe('\uFEFF-1.5,a\r\n')
  })

  it('never has a cell that a spreadsheet runs, and comes back as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 5 }), (row) => {
        const text = csvText([row]).replace(/^\uFEFF/, '')
        const [cells = []] = Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n' }).data
        expect(cells).toHaveLength(row.length)
        cells.forEach((cell, index) => {
          expect(cell).not.toMatch(/^[=+\-@\t\r]/)
          expect([cell, textOfCell(cell)]).toContain(row[index])
        })
      }),
    )
  })
})
