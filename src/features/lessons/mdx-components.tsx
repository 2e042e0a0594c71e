import type { MDXComponents } from 'mdx/types'
import type { ComponentProps, ReactNode } from 'react'
import { Link } from 'wouter'
import fade from '#ui/fade.module.css'
import { lazyPart } from '#ui/lazy-part.tsx'
import { MethodName } from '#workbench/method-name.tsx'
import { StatusCode } from '#workbench/status-code.tsx'
import { WireStory } from '#workbench/wire-story.tsx'
import { CodeBlock } from './code-block.tsx'
import { CodeTabs } from './code-tabs.tsx'
import { Exercise } from './exercise/exercise.tsx'
import { LivePanel } from './live-panel.tsx'
import { Mission } from './mission.tsx'
import styles from './prose.module.css'
import { QuizCall } from './quiz-call.tsx'
import { RfcLink } from '#workbench/rfc-link.tsx'
import { SectionHeading } from './section-heading.tsx'

/** Only one lesson has it. */
const urlTakenApart = lazyPart(async () => (await import('#workbench/url-taken-apart.tsx')).UrlTakenApart)

/** A few lessons have some, and what each is made of comes with itself. */
const simulation = lazyPart(async () => (await import('./simulations/simulation.tsx')).Simulation)

/** One lesson asks as an interviewer does. */
const interview = lazyPart(async () => (await import('./interview/interview.tsx')).loadInterview())

/** What each tag of a lesson, and each element of its Markdown, becomes (lessons/README.md lists the tags). */
export const mdxComponents: MDXComponents = {
  Section,
  Panel: LivePanel,
  WireStory: ({ story }: ComponentProps<typeof WireStory>) => (
    <div className={styles['wide']}>
      <WireStory story={story} />
    </div>
  ),
  Mission,
  Exercise,
  Quiz: QuizCall,
  Faq,
  Rfc: RfcLink,
  Status: ({ code }: { code: string }) => (
    <Link href={`/reference/status/${code}`} className={styles['term']}>
      <StatusCode code={Number(code)} phrase />
    </Link>
  ),
  Method: ({ name }: { name: string }) => (
    <Link href={`/reference/methods/${name}`} className={styles['term']}>
      <MethodName method={name} />
    </Link>
  ),
  UrlTakenApart: ({ url }: { url: string }) => (
    <div className={styles['wide']}>
      <urlTakenApart.Part url={url} />
    </div>
  ),
  Simulation: ({ name }: { name: string }) => (
    <div className={`${styles['wide']} ${styles['simulation']}`}>
      <simulation.Part name={name} />
    </div>
  ),
  Interview: (props: ComponentProps<typeof interview.Part>) => (
    <div className={`${styles['wide']} ${styles['interview']}`}>
      <interview.Part {...props} />
    </div>
  ),
  CodeTabs,
  Note: ({ children }: { children: ReactNode }) => (
    <div className={styles['note']} role="note">
      {children}
    </div>
  ),
  h2: (props) => <SectionHeading {...props} />,
  h3: (props) => <SectionHeading {...props} level={3} />,
  a: TextLink,
  pre: CodeBlock,
  table: (props) => (
    <div className={`${styles['table']} ${fade['sideways']}`} tabIndex={0} role="group" aria-label="Table">
      <table {...props} />
    </div>
  ),
}

function Section({ id, kind, children }: { id: string; kind: string; children: ReactNode }) {
  return (
    <section data-section={id} className={styles['section']}>
      {children}
      {kind === 'text' && <div data-section-end={id} className={styles['end']} />}
    </section>
  )
}

function Faq({ id, question, children }: { id: string; question: string; children: ReactNode }) {
  return (
    <details id={id} className={styles['faq']}>
      <summary>{question}</summary>
      <div>{children}</div>
    </details>
  )
}

/** A link inside the page or to another site as the browser does it; to another page of the lab without reloading. */
function TextLink({ href = '', ...rest }: ComponentProps<'a'>) {
  if (!href.startsWith('/')) return <a href={href} {...rest} />
  return (
    <Link href={href} className={rest.className}>
      {rest.children}
    </Link>
  )
}
