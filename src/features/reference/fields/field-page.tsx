import { Suspense, use } from 'react'
import { Link } from 'wouter'
import { loadFieldReferences, trialOf } from '#content/field-reference.ts'
import type { FieldReference } from '#content/reference-entry.ts'
import { InShort } from '#features/reference/in-short.tsx'
import { RawExample } from '#features/reference/raw-example.tsx'
import { ReferenceLayout, ReferenceSection } from '#features/reference/reference-layout.tsx'
import { RowList } from '#features/reference/row-list.tsx'
import { TryIt } from '#features/reference/try-it.tsx'
import type { FieldEntry } from '#http/field-entry.ts'
import { fieldEntry } from '#http/field-registry.ts'
import { topicOf, type FieldTopic } from '#http/field-topics.ts'
import { InlineText } from '#ui/inline-text.tsx'
import { SourceLink } from '#workbench/source-link.tsx'
import { DirectionMark, sentInWords } from './direction-mark.tsx'
import { accessInShort, FieldAccess } from './field-access.tsx'
import { FieldLink } from './field-link.tsx'
import { FieldNav } from './field-nav.tsx'
import styles from './field-page.module.css'

/** The page of a field: its facts from the registry at once, the rest when the file of its topic is there. */
export function FieldPage({ entry }: { entry: FieldEntry }) {
  const topic = topicOf(entry.name)
  if (!topic) return null
  return (
    <Suspense fallback={<Page entry={entry} topic={topic} />}>
      <LoadedPage entry={entry} topic={topic} />
    </Suspense>
  )
}

function LoadedPage({ entry, topic }: { entry: FieldEntry; topic: FieldTopic }) {
  const reference = use(loadFieldReferences(topic.id)).find(({ field }) => field === entry.name)
  return <Page entry={entry} topic={topic} reference={reference} />
}

function Page(props: { entry: FieldEntry; topic: FieldTopic; reference?: FieldReference | undefined }) {
  const { entry, topic, reference } = props
  return (
    <ReferenceLayout
      title={entry.name}
      description={`${entry.name}: ${entry.meaning}`}
      place={{ digit: 2 }}
      nav={<FieldNav topic={topic} current={entry} />}
      head={
        <>
          <h1 className={styles['heading']}>
            {entry.name} <DirectionMark sentIn={entry.sentIn} told={false} />
          </h1>
          <p className={styles['meaning']}>{entry.meaning}</p>
          {reference && (
            <p>
              <InlineText text={reference.more} />
            </p>
          )}
        </>
      }
      short={<FieldInShort entry={entry} topic={topic} learn={reference?.learn ?? []} />}
    >
      {reference ? (
        <FieldSections entry={entry} reference={reference} />
      ) : (
        <div className={styles['loading']} aria-busy="true" />
      )}
    </ReferenceLayout>
  )
}

function FieldInShort(props: { entry: FieldEntry; topic: FieldTopic; learn: readonly string[] }) {
  const { entry, topic, learn } = props
  return (
    <InShort
      facts={[
        ['Sent in', sentInWords[entry.sentIn]],
        ['Written as', entry.syntax],
        [
          'Visible to JavaScript?',
          <ul key="access">
            {accessInShort(entry).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>,
        ],
        [
          'Defined in',
          entry.source ? <SourceLink key="source" source={entry.source} /> : 'No standard: a custom',
        ],
        [
          'Topic',
          <Link key="topic" href={`/reference/fields#${topic.id}`}>
            {topic.title}
          </Link>,
        ],
      ]}
      learn={learn}
    />
  )
}

function FieldSections({ entry, reference }: { entry: FieldEntry; reference: FieldReference }) {
  const related = reference.related.flatMap((name) => fieldEntry(name) ?? [])
  return (
    <>
      <TryIt
        name={`See ${entry.name} on the wire`}
        place={`reference/fields/${entry.name}`}
        trial={trialOf(reference)}
        field={entry.name}
        unseen={{ lead: 'Nothing to send here.', why: reference.unseen }}
      />
      <ReferenceSection title="What it looks like">
        <RawExample text={reference.looks} stress={[entry.name]} />
      </ReferenceSection>
      <ReferenceSection title="What a page’s JavaScript may do">
        <FieldAccess entry={entry} reference={reference} />
      </ReferenceSection>
      {related.length > 0 && (
        <ReferenceSection title="Related fields">
          <div className={styles['related']}>
            <RowList
              rows={related.map((other) => ({
                key: other.name,
                label: <FieldLink entry={other} />,
                text: other.meaning,
              }))}
            />
          </div>
        </ReferenceSection>
      )}
    </>
  )
}
