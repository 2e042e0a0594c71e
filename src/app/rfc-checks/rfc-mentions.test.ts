import { describe, expect, it } from 'vitest'
import { rfcMentions, sectionsOfNothing } from './rfc-mentions.ts'

function named(text: string): string[] {
  return rfcMentions(text).map(({ number, section }) => (section ? `${number} ${section}` : number))
}

describe('a mention of an RFC', () => {
  it.each([
    ['A fact. (RFC 9110, 9.2.1)', ['9110 9.2.1']],
    ['Another. (RFC 9110, 9.2.2 and 9.3.5; RFC 7725, 3)', ['9110 9.2.2', '9110 9.3.5', '7725 3']],
    ['RFC 9112, 6.1, 6.2 and 6.3.', ['9112 6.1', '9112 6.2', '9112 6.3']],
    ['RFC 9110, section 9, says', ['9110 9']],
    ['RFC 9110 §15.5.9', ['9110 15.5.9']],
    ['RFC 6298 (2.4) would', ['6298 2.4']],
    ['RFC 7636, appendix B, is', ['7636 B']],
    ['(RFC 7636, B)', ['7636 B']],
    ['(RFC 6265bis, 5.7)', ['6265bis 5.7']],
    ['// see section 5.2 of RFC 9111', ['9111 5.2', '9111']],
    ['/**\n * As in (RFC 9110,\n * 5.6.2). */', ['9110 5.6.2']],
    ['<Rfc number="9110" section="9.2.1">safe</Rfc>', ['9110 9.2.1']],
    ['<Rfc number="9110" />', ['9110']],
    ['rfc: {number: "9293", section: "2.2"}', ['9293 2.2']],
    ["rfc: '5861',\n  section: '3'", ['5861 3']],
    ["source: '9111#4.2.4'", ['9111 4.2.4']],
    ["source: rfc('9112', '6')", ['9112 6']],
    ["look(fine, 'Yes.', 'No.', '6749', '4.1.3')", ['6749 4.1.3']],
    ['https://www.rfc-editor.org/rfc/rfc9110.html#section-18.4', ['9110 18.4']],
    ['https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#section-4.1.3', ['6265bis 4.1.3']],
  ])('is found in %s', (text, mentions) => {
    expect(named(text)).toEqual(mentions)
  })

  it.each([
    ['RFC 9110, A client may', ['9110']],
    ['RFC 9110, 404 means', ['9110']],
    ['RFC 6585, 5 days later', ['6585 5']],
    ['Port 8080, "1.1"', []],
    ["['1000', '99']", []],
  ])('is no more than it says: %s', (text, mentions) => {
    expect(named(text)).toEqual(mentions)
  })

  it('tells its line', () => {
    expect(rfcMentions('one\ntwo (RFC 9110, 9)\n').map(({ line }) => line)).toEqual([2])
  })
})

describe('a section without an RFC', () => {
  it('is told by its line', () => {
    expect(sectionsOfNothing("{ number: '9110', section: '9' }\n{ section: '4.2' }")).toEqual([2])
  })

  it('is not a section of a lesson', () => {
    expect(sectionsOfNothing('section: "asking-and-changing"')).toEqual([])
  })
})
