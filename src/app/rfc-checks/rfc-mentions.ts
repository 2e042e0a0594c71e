/** A place of a text that names an RFC, or a section of it. */
export interface RfcMention {
  /** Such as `9110`; `6265bis` where the draft is meant that replaces it. */
  readonly number: string
  /** Such as `9.2.1` or `B.1`; undefined where the whole of it is meant. */
  readonly section: string | undefined
  readonly line: number
}

const NUMBER = String.raw`(\d{3,5}(?:bis)?)`
// A letter alone is a section only where no word follows: “RFC 7636, B)”, but not “RFC 9110, A client …”.
const SECTION = String.raw`(?:\d{1,2}(?:\.\d{1,2})*|[A-Z](?:\.\d{1,2})+|[A-Z](?=[).;,'"]))(?![\w%]|\.\d)`
// Words may be parted by the end of a line, and comments begin the next one with an asterisk or two slashes.
const GAP = String.raw`\s+(?:(?:\*|//)\s+)?`
const LIST = String.raw`${SECTION}(?:(?:,|,?\s+and|,?\s+or)${GAP}${SECTION})*`

/** How the project writes a mention, the number first. Groups: the number, the sections. */
const written: readonly RegExp[] = [
  // RFC 9110, 9.2.2 and 9.3.5; RFC 9110, section 9; RFC 9110 §9; RFC 6298 (2.4)
  new RegExp(
    String.raw`\bRFC${GAP}${NUMBER}\b(?:,?${GAP}(?:sections?${GAP}|§\s?)(${LIST})|,?${GAP}appendix${GAP}([A-Z](?:\.\d+)*)\b|,${GAP}(${LIST})|${GAP}\((\d+(?:\.\d+)+)\))?`,
    'g',
  ),
  // <Rfc number="9110" section="9.2.1" />, {number: "9110", section: "9.2.1"}, {rfc: '9110', section: '9'}
  /\b(?:number|rfc)(?:=|:\s*)["'](\d{3,5}(?:bis)?)["'](?:,?\s*section(?:=|:\s*)["']([\w.]+)["'])?/g,
  // '9110#9.2.1'
  /["'](\d{3,5})#([\w.]+)["']/g,
  // rfc('9110', '9'), look(…, '9110', '9.2.1')
  /(?<=rfc\()["'](\d{3,5})["'],\s*["']([\w.]+)["']/g,
  /(?<!rfc\()["']([1-9]\d{3})["'],\s*["']([1-9]\d?(?:\.\d{1,2})+)["']/g,
  // https://www.rfc-editor.org/rfc/rfc9110.html#section-9.2.1
  /\brfc(\d{3,5}(?:bis)?)(?:\.html)?#(?:section|appendix)-([\w.]*\w)/g,
]

// Section 9.2.1 of RFC 9110
const sectionFirst = new RegExp(
  String.raw`(?:[Ss]ections?|[Aa]ppendix|§)\s?(${LIST}|[A-Z])${GAP}of${GAP}RFC${GAP}${NUMBER}\b`,
  'g',
)

/** Every mention of an RFC in a text, in prose, markup, YAML or code; a list of sections gives one mention each. */
export function rfcMentions(text: string): RfcMention[] {
  const found = [
    ...written.flatMap((form) =>
      [...text.matchAll(form)].map((match) => ({
        at: match.index,
        number: match[1] ?? '',
        sections: match.slice(2).find((group) => group !== undefined),
      })),
    ),
    ...[...text.matchAll(sectionFirst)].map(({ index, 1: sections, 2: number = '' }) => ({
      at: index,
      number,
      sections,
    })),
  ]
  return found
    .toSorted((a, b) => a.at - b.at)
    .flatMap(({ at, number, sections }) => {
      const line = text.slice(0, at).split('\n').length
      const each = sections?.match(/[A-Z0-9][\d.]*(?<!\.)/g) ?? [undefined]
      return each.map((section) => ({ number, section, line }))
    })
}

/** Lines that name a section by number and do not say of which RFC. */
export function sectionsOfNothing(text: string): number[] {
  const bare = text.replaceAll(written[1] ?? '', ({ length }) => ' '.repeat(length))
  return [...bare.matchAll(/\bsection(?:=|:\s*)["']\d+(?:\.\d+)*["']/g)].map(
    ({ index }) => bare.slice(0, index).split('\n').length,
  )
}
