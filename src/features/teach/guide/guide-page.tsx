import type { MDXComponents } from 'mdx/types'
import { Suspense, use, type ReactNode } from 'react'
import { Link, useParams } from 'wouter'
import { guides, loadGuide, type Guide, type GuideBody } from '#content/guides.ts'
import { RfcLink } from '#workbench/rfc-link.tsx'
import styles from './guide.module.css'

/** A guide for instructors: `/teach/guide/<slug>`. */
export default function GuidePage() {
  const { slug = '' } = useParams<{ slug: string }>()
  const guide = guides.find((each) => each.slug === slug)
  if (!guide) return <UnknownGuide slug={slug} />
  return (
    <div className={styles['page']}>
      <title>{`${guide.title} · Roundtrip`}</title>
      <meta name="description" content={guide.description} />
      <nav className={styles['contents']} aria-label="Guides for instructors">
        <p>
          <Link href="/teach">Teach</Link>
        </p>
        <ol>
          {guides.map((each) => (
            <li key={each.slug}>
              <Link
                href={`/teach/guide/${each.slug}`}
                aria-current={each === guide ? 'page' : undefined}
              >
                {each.title}
              </Link>
            </li>
          ))}
        </ol>
      </nav>
      <main className={styles['main']}>
        <h1>{guide.title}</h1>
        <p className={styles['lead']}>{guide.description}</p>
        <Suspense fallback={<div className={styles['loading']} aria-busy="true" />}>
          <Text key={slug} guide={guide} />
        </Suspense>
      </main>
      <nav className={styles['aside']} aria-label="On this page">
        <ul>
          {guide.sections.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}

/** Suspends until the text is there. */
function Text({ guide }: { guide: Guide }) {
  return <Prose Body={use(loadGuide(guide))} />
}

function Prose({ Body }: { Body: GuideBody }) {
  return (
    <div className={styles['prose']}>
      <Body components={components} />
    </div>
  )
}

const components: MDXComponents = {
  Section: ({ children }: { children: ReactNode }) => <section>{children}</section>,
  a: ({ href = '', children }) =>
    href.startsWith('/') ? <Link href={href}>{children}</Link> : <a href={href}>{children}</a>,
  pre: ({ children }) => (
    <pre tabIndex={0} role="group" aria-label="Example">
      {children}
    </pre>
  ),
  table: ({ children }) => (
    <div className={styles['table']} tabIndex={0} role="group" aria-label="Table">
      <table>{children}</table>
    </div>
  ),
  Note: ({ children }: { children: ReactNode }) => <aside className={styles['note']}>{children}</aside>,
  Rfc: RfcLink,
}

function UnknownGuide({ slug }: { slug: string }) {
  return (
    <main className={styles['unknown']}>
      <title>No such guide · Roundtrip</title>
      <h1>There is no such guide</h1>
      <p>No guide is called “{slug}”. There are these:</p>
      <ul>
        {guides.map((each) => (
          <li key={each.slug}>
            <Link href={`/teach/guide/${each.slug}`}>{each.title}</Link>
          </li>
        ))}
      </ul>
    </main>
  )
}
