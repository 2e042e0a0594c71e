import { Fragment } from 'react'
import { InlineText } from '#ui/inline-text.tsx'
import { RfcLink } from '#workbench/rfc-link.tsx'

/** Such as `RFC 9110, 9.2.2 and 9.3.5`. */
const CITATION = /(RFC \d+, [\dA-Z][\d.]*(?: and [\d.]+)?)/

/** A fact to remember; the RFC sections it ends with are links. */
export function Fact({ text }: { text: string }) {
  return text
    .split(CITATION)
    .map((part, at) =>
      at % 2 === 0 ? <InlineText key={at} text={part} /> : <Citation key={at} text={part} />,
    )
}

function Citation({ text }: { text: string }) {
  const [rfc = '', named = ''] = text.split(', ')
  const number = rfc.replace('RFC ', '')
  return named.split(' and ').map((section, at) => (
    <Fragment key={section}>
      {at > 0 && ' and '}
      <RfcLink number={number} section={section}>
        {at === 0 ? `${rfc}, ${section}` : section}
      </RfcLink>
    </Fragment>
  ))
}
