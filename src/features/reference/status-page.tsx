import type { StatusReference } from '#content/reference-entry.ts'
import { reasonPhrase, statusClass } from '#http/status.ts'
import { InlineText } from '#ui/inline-text.tsx'
import { firstSentence } from './first-sentence.ts'
import { RawExample } from './raw-example.tsx'
import { ReferenceLayout, ReferenceSection } from './reference-layout.tsx'
import { RowList } from './row-list.tsx'
import { StatusHeading } from './status-heading.tsx'
import { StatusInShort } from './status-in-short.tsx'
import { StatusLink } from './status-link.tsx'
import { TryIt } from './try-it.tsx'

/** The page of a registered status code. */
export function StatusPage({ entry }: { entry: StatusReference }) {
  const { code, confused } = entry
  const phrase = reasonPhrase(code)
  return (
    <ReferenceLayout
      title={`${code} ${phrase}`}
      description={firstSentence(entry.means)}
      place={{ code, digit: statusClass(code) }}
      head={
        <>
          <StatusHeading code={String(code)} digit={statusClass(code)}>
            {phrase}
          </StatusHeading>
          <p>
            <InlineText text={entry.means} />
          </p>
        </>
      }
      short={<StatusInShort entry={entry} />}
    >
      <TryIt
        name={`Send me a ${code}`}
        place={`reference/status/${code}`}
        request={entry.unseen === undefined ? `GET https://faults.example.com/status/${code}` : undefined}
        trial={entry.try}
        unseen={{ lead: 'A page can’t see one.', why: entry.unseen }}
      />
      <ReferenceSection title="What it looks like">
        <RawExample text={entry.looks} stress={entry.fields.map(({ name }) => name)} />
      </ReferenceSection>
      {confused && (
        <ReferenceSection title="Easily confused with">
          <RowList
            rows={confused.map((other) => ({
              key: other.code,
              label: <StatusLink code={other.code} />,
              text: other.because,
            }))}
          />
        </ReferenceSection>
      )}
    </ReferenceLayout>
  )
}
