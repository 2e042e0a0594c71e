/** A link that reads “RFC 9110 §15.5.5”. */
export function RfcLink({ number, section }: { number: string; section?: string }) {
  const anchor = section === undefined ? '' : `#section-${section}`
  return (
    <a href={`https://www.rfc-editor.org/rfc/rfc${number}.html${anchor}`}>
      RFC {number}
      {section !== undefined && ` §${section}`}
    </a>
  )
}
