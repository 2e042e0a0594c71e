/** A section of an RFC that a text names; without a section, the whole of it. */
export interface RfcMention {
  readonly number: string
  readonly section?: string
}

/** The sections that stand in a text as `RFC 9110, 9.2.2 and 9.3.5`. */
export function sectionsNamedIn(text: string): RfcMention[] {
  return [...text.matchAll(/RFC (\d+), ([\w.]+(?: and [\w.]+)*)/g)].flatMap(
    ([, number = '', sections = '']) =>
      sections.split(' and ').map((section) => ({ number, section: section.replace(/\.$/, '') })),
  )
}

/** Whether there can be such a section: it is numbered as RFCs number theirs, nothing is looked up. */
export function isRfcSection({ number, section }: RfcMention): boolean {
  return (
    /^[1-9]\d{2,3}$/.test(number) &&
    (section === undefined || /^([1-9]\d?|[A-Z])(\.[1-9]\d?){0,4}$/.test(section))
  )
}
