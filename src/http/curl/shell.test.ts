import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText } from './draft.arbitrary.ts'
import { quotedFor } from './quote.ts'
import { shellCommands } from './shell.ts'

function wordsOf(text: string): string[][] {
  return shellCommands(text).commands.map(({ words }) => words.map((word) => word.text))
}

describe('a POSIX shell', () => {
  it.each([
    ["'a b'c", ['a bc']],
    ['"a\\"b\\$c\\d"', ['a"b$c\\d']],
    ['a\\ b \\\n c', ['a b', 'c']],
    ["a''b '' \"\"", ['ab', '', '']],
    ["$'a\\tb\\x41\\101\\'\\u00e9'", ["a\tbAA'é"]],
    ["$'\\xe2\\x82\\xac \\U1F600 \\cA'", ['€ 😀 \u0001']],
    ['$"a b"', ['a b']],
    ['a#b #c', ['a#b']],
    ['a 2>/dev/null >out <in b', ['a', 'b']],
    ['"$(cat "a b")" `id x`', ['$(cat "a b")', '`id x`']],
    ['--a=${B:-c d} $E', ['--a=${B:-c d}', '$E']],
  ])('reads %s', (text, words) => {
    expect(wordsOf(`curl ${text}`)).toEqual([['curl', ...words]])
  })

  it('ends a command with its line, with ; & and |, not inside quotes', () => {
    expect(wordsOf("a 'x;y' ; b & c | d && e || f\ng")).toEqual([
      ['a', 'x;y'],
      ...['b', 'c', 'd', 'e', 'f', 'g'].map((name) => [name]),
    ])
  })

  it('feeds a here-document and a here-string into the command before it', () => {
    const { commands } = shellCommands("a <<X | b\n1\n2\nX\nc <<< 'd e'\nf <<-'Y' g\n\th\n\tY\n")
    expect(commands.map(({ words, stdin }) => [words[0]?.text, stdin])).toEqual([
      ['a', '1\n2\n'],
      ['b', undefined],
      ['c', 'd e\n'],
      ['f', '\th\n'],
    ])
  })

  it('says on which line a word stands', () => {
    const [command] = shellCommands("curl 'a\nb' \\\n c").commands
    expect(command?.words.map(({ line }) => line)).toEqual([1, 1, 3])
  })
})

describe('the Windows prompt', () => {
  it.each([
    ['^"a^ b^"', ['a b']],
    ['"a\\"b\\"c" "c\\\\" "d\\e"', ['a"b"c', 'c\\', 'd\\e']],
    ['"a""b"', ['a"b']],
    ['^"50^%^25 ^& x^"', ['50%25 & x']],
    ['^"a^\n\nb^"', ['a\nb']],
    ["it's", ["it's"]],
    ['"a & b" "" 2>nul >out', ['a & b', '']],
  ])('reads %s', (text, words) => {
    expect(wordsOf(`curl ${text} ^\n z`)).toEqual([['curl', ...words, 'z']])
  })

  it('ends a command at an & outside quotes', () => {
    expect(wordsOf('curl ^"a^" ^\n b&c && d | e')).toEqual([['curl', 'a', 'b'], ['c'], ['d'], ['e']])
  })
})

describe('PowerShell', () => {
  it.each([
    ["'it''s'", ["it's"]],
    ['"a""b`"c`n`$d"', ['a"b"c\n$d']],
    ['\'{\\"a\\": 1}\'', ['{"a": 1}']],
    ['a` b', ['a b']],
    ['"$env:TOKEN" ${x}', ['$env:TOKEN', '${x}']],
    ['a 2>$null # b', ['a']],
  ])('reads %s', (text, words) => {
    expect(wordsOf(`PS C:\\> curl ${text}`)).toEqual([['curl', ...words]])
  })

  it('goes on after a backtick at the end of a line, and ends a command at ;', () => {
    expect(wordsOf('curl a `\n b; c')).toEqual([['curl', 'a', 'b'], ['c']])
  })
})

describe.each(['posix', 'cmd'] as const)('an argument quoted for %s', (shell) => {
  it('is read as the very same characters', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const value = text.toWellFormed()
        const goesOn = shell === 'posix' ? ' \\\n  ' : ' ^\n  '
        expect(wordsOf(`curl${goesOn}${quotedFor(shell, value)}${goesOn}z`)).toEqual([['curl', value, 'z']])
      }),
      { numRuns: 300 },
    )
  })
})
