import type { ReactNode } from 'react'

/** A link to a section of an RFC; without words of its own it reads "RFC 9110 §9.2.1". */
export function RfcLink({
  number,
  section,
  children,
}: {
  number: string
  section?: string
  children?: ReactNode
}) {
  const name = section === undefined ? `RFC ${number}` : `RFC ${number} §${section}`
  const anchor = section === undefined ? '' : `#${/^[A-Z]/.test(section) ? 'appendix' : 'section'}-${section}`
  return (
    <a href={`https://www.rfc-editor.org/rfc/rfc${number}.html${anchor}`} title={children ? name : undefined}>
      {children ?? name}
    </a>
  )
}
