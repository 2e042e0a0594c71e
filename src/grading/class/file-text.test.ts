import { describe, expect, test } from 'vitest'
import { textOfFile } from './file-text.ts'

const text = 'Name;Nummer\nMüller, Zoë;42\n'
const utf16 = (littleEndian: boolean, mark: boolean) => {
  const all = mark ? `\uFEFF${text}` : text
  const view = new DataView(new ArrayBuffer(all.length * 2))
  for (let at = 0; at < all.length; at += 1) view.setUint16(at * 2, all.charCodeAt(at), littleEndian)
  return new Uint8Array(view.buffer)
}

describe('the text of a file', () => {
  test.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8', new TextEncoder().encode(`\uFEFF${text}`)],
    ['UTF-16', utf16(true, true)],
    ['UTF-16', utf16(false, true)],
    ['UTF-16', utf16(true, false)],
    ['UTF-16', utf16(false, false)],
    ['Windows-1252', Uint8Array.from(text, (character) => character.charCodeAt(0))],
  ])('is read as it was written, in %s', (encoding, bytes) => {
    expect(textOfFile(bytes)).toEqual({ text, encoding })
  })

  test('is empty where the file is', () => {
    expect(textOfFile(new Uint8Array()).text).toBe('')
  })
})
