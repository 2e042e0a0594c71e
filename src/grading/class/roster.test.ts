import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listedIn, newTo, parseRoster, rosterCsv, tidy } from './roster.ts'
import { newToken } from './token.ts'

const read = (text: string) => {
  const table = parseRoster(text)
  return listedIn(table, table.columns)
}
const namesIn = (text: string) => read(text).listed.map(({ name }) => name)

describe('a list of students', () => {
  test('is one name a line', () => {
    expect(namesIn('Marie Curie\n\nEmmy Noether\r\n')).toEqual(['Marie Curie', 'Emmy Noether'])
  })

  test('keeps “Last, First” as it is', () => {
    expect(namesIn('Curie, Marie\nNoether, Emmy')).toEqual(['Curie, Marie', 'Noether, Emmy'])
    expect(namesIn('Name\nCurie, Marie\nNoether, Emmy')).toEqual(['Curie, Marie', 'Noether, Emmy'])
    expect(namesIn('"Curie, Marie",42\n"Noether, Emmy",43')).toEqual(['Curie, Marie', 'Noether, Emmy'])
  })

  test.each([
    ['tab', 'Name\tNumber\nCurie, Marie\t42'],
    ['semicolon', 'Name;Matrikelnummer\nCurie, Marie;42'],
    ['comma', 'E-Mail,Full name\n42,"Curie, Marie"'],
  ])('is a table with a header and %s between its cells', (separator, text) => {
    const table = parseRoster(text)
    expect(table.separator).toBe(separator)
    expect(table.header).toBeDefined()
    expect(read(text).listed).toEqual([{ line: 2, name: 'Curie, Marie', number: '42', extraTime: 0 }])
  })

  test('needs no header: numbers, tokens and extra time are told by what they are', () => {
    expect(read('42;Curie, Marie;7k4q-2mxa;25 %\n43;Noether, Emmy;7K4Q-2MXB;0%').listed).toEqual([
      { line: 1, name: 'Curie, Marie', number: '42', token: '7K4Q-2MXA', extraTime: 25 },
      { line: 2, name: 'Noether, Emmy', number: '43', token: '7K4Q-2MXB', extraTime: 0 },
    ])
  })

  test('may have last and first names apart', () => {
    expect(namesIn('Nachname;Vorname\nCurie;Marie')).toEqual(['Curie, Marie'])
    expect(namesIn('First name,Surname\nMarie,Curie')).toEqual(['Curie, Marie'])
    expect(namesIn('Curie\tMarie\t42')).toEqual(['Curie, Marie'])
  })

  test('names the lines that can’t be used, and goes on', () => {
    const { listed, problems } = read(
      'Name;Number;Extra time\nCurie;1;25\n;2;\nMeitner;3;a lot\n"Bohr;4;\nNoether;5;501\nPlanck;6;',
    )
    expect(listed.map(({ name, line }) => [name, line])).toEqual([
      ['Curie', 2],
      ['Planck', 7],
    ])
    expect(problems.map(({ line }) => line)).toEqual([3, 4, 5, 6])
    expect(problems[1]?.message).toContain('“a lot” is no extra time')
    expect(problems[2]?.message).toContain('quotation mark')
  })

  test('loses no more than the line of a stray quotation mark, and not its time in thousands of them', () => {
    expect(namesIn('Name;Number\n"Bohr;3\nCurie "Marie";4\n"Meitner" Lise;5\nPlanck;6')).toEqual([
      'Curie "Marie"',
      'Planck',
    ])
    const { listed, problems } = read(`Name;Number\n${'"Bohr;3\n'.repeat(20_000)}`)
    expect(listed.length + problems.length).toBe(20_000)
  })

  test('counts lines across cells that hold several', () => {
    const { listed, problems } = read('Name,Number\n"Marie\nCurie",1\n,2\nBohr,3')
    expect(listed.map(({ name, line }) => [name, line])).toEqual([
      ['Marie Curie', 2],
      ['Bohr', 5],
    ])
    expect(problems.map(({ line }) => line)).toEqual([4])
  })

  test('is read without loss, or each line that is lost is named', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const { listed, problems } = read(text)
        const lines = text.split(/\r\n|\r|\n/).length
        for (const { line } of [...listed, ...problems]) expect(line >= 1 && line <= lines).toBe(true)
        // What says no more than what its columns are called, such as “name”, lists nobody.
        const says = /[\p{L}\p{N}]/u.test(text) && parseRoster(text).header === undefined
        if (says) expect(listed.length + problems.length).toBeGreaterThan(0)
      }),
    )
  })

  test('goes out as CSV and in again as it was, formulas too', () => {
    const word = fc.string({ unit: 'grapheme', maxLength: 20 }).map(tidy)
    const name = fc
      .tuple(fc.constantFrom('', '=', '+', '-', '@', '"', ';'), word, fc.constantFrom('', ', A', '\u00e9'))
      .map((parts) => tidy(parts.join('')))
      .filter((each) => each !== '' && !/^'[=+\-@]/.test(each))
    const student = fc.record({
      id: fc.uuid(),
      name,
      number: word.filter((each) => !/^'[=+\-@]/.test(each)),
      token: fc.constant(newToken(new Set())),
      extraTime: fc.integer({ min: 0, max: 500 }),
    })
    fc.assert(
      fc.property(fc.array(student, { minLength: 1, maxLength: 20 }), (students) => {
        const { listed, problems } = read(rosterCsv(students))
        expect(problems).toEqual([])
        expect(listed.map(({ line: _line, ...rest }) => rest)).toEqual(
          students.map(({ id: _id, ...rest }) => rest),
        )
      }),
    )
  })
})

describe('somebody in a list is new', () => {
  const roster = [{ name: 'Curie, Marie', number: '42', token: '7K4Q-2MXA' }]
  const one = { line: 1, name: 'Noether, Emmy', number: '', extraTime: 0 }
  const why = (listed: Partial<typeof one> & { token?: string }) =>
    newTo(roster, [{ ...one, ...listed }]).duplicates[0]?.why

  test('unless the number, the token or the name is there already', () => {
    expect(why({})).toBeUndefined()
    expect(why({ number: '42' })).toContain('the number 42')
    expect(why({ token: '7K4Q-2MXA' })).toContain('the token')
    expect(why({ name: 'curie, marie' })).toContain('the name')
  })

  test('where the name is there and the numbers differ', () => {
    expect(why({ name: 'Curie, Marie', number: '43' })).toBeUndefined()
  })

  test('once only, however often the list names them', () => {
    const { fresh, duplicates } = newTo([], [one, { ...one, line: 2 }])
    expect(fresh).toHaveLength(1)
    expect(duplicates.map(({ listed }) => listed.line)).toEqual([2])
  })
})
