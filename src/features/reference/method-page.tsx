import type { MethodReference } from '#content/reference-entry.ts'
import type { MethodEntry } from '#http/method.ts'
import { InlineText } from '#ui/inline-text.tsx'
import { MethodMark } from '#workbench/method-mark.tsx'
import { firstSentence } from './first-sentence.ts'
import { InShort } from './in-short.tsx'
import { MethodLink } from './method-link.tsx'
import styles from './method-page.module.css'
import { RawExample } from './raw-example.tsx'
import { ReferenceLayout, ReferenceSection } from './reference-layout.tsx'
import { RfcLink } from '#workbench/rfc-link.tsx'
import { RowList } from './row-list.tsx'
import { StatusLink } from './status-link.tsx'
import { TryIt } from './try-it.tsx'

/** The page of a method. */
export function MethodPage({ method, entry }: { method: MethodEntry; entry: MethodReference }) {
  const { name } = method
  return (
    <ReferenceLayout
      title={name}
      description={`${name}: ${firstSentence(entry.means)}`}
      place={{ method: name, digit: 2 }}
      head={
        <>
          <h1 className={styles['heading']}>
            <MethodMark method={name} size={28} /> {name}
          </h1>
          <p>
            <InlineText text={entry.means} />
          </p>
        </>
      }
      short={
        <InShort
          facts={[
            ['Safe?', method.safe ? 'Yes: it asks for no change' : 'No: it asks for a change'],
            ['Idempotent?', method.idempotent ? 'Yes: twice is as once' : 'No: twice may do it twice'],
            ['Send again when no answer came?', entry.again],
            ['Is the response cacheable?', entry.cache],
            ['Content in the request?', entry.requestContent],
            ['Content in the response?', entry.responseContent],
            ['From an HTML form?', entry.form],
            ['Defined in', <RfcLink key="rfc" {...method.rfc} />],
          ]}
          learn={entry.learn}
        />
      }
    >
      <TryIt
        name={`Send a ${name}`}
        place={`reference/methods/${name}`}
        trial={entry.try}
        unseen={{ lead: 'A page can’t send it.', why: entry.unseen }}
      />
      <ReferenceSection title="What it looks like">
        <RawExample text={entry.looks} stress={[]} />
      </ReferenceSection>
      <ReferenceSection title="Typical answers">
        <RowList
          rows={entry.answers.map(({ code, when }) => ({
            key: code,
            label: <StatusLink code={code} />,
            text: when,
          }))}
        />
      </ReferenceSection>
      {entry.confused && (
        <ReferenceSection title="Easily confused with">
          <RowList
            rows={entry.confused.map((other) => ({
              key: other.method,
              label: <MethodLink name={other.method} />,
              text: other.because,
            }))}
          />
        </ReferenceSection>
      )}
    </ReferenceLayout>
  )
}
