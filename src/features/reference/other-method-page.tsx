import { promiseOf } from '#http/method.ts'
import type { OtherMethod } from '#http/other-methods.ts'
import { MethodMark } from '#workbench/method-mark.tsx'
import { RfcLink } from '#workbench/rfc-link.tsx'
import { InShort } from './in-short.tsx'
import styles from './method-page.module.css'
import { ReferenceLayout } from './reference-layout.tsx'
import { StatusLink } from './status-link.tsx'
import { TryIt } from './try-it.tsx'

/** The page of a method that another standard than HTTP’s own has registered. */
export function OtherMethodPage({ method: { name, meaning, rfc } }: { method: OtherMethod }) {
  const promise = promiseOf(name)
  return (
    <ReferenceLayout
      title={name}
      description={`${name}: ${meaning}`}
      place={{ digit: 2 }}
      head={
        <>
          <h1 className={styles['heading']}>
            <MethodMark method={name} size={28} /> {name}
          </h1>
          <p>{meaning}</p>
          <p>
            It is registered, but not one of HTTP’s own. A server that knows nothing of it answers{' '}
            <StatusLink code={501} />, one that knows it, but not for this resource, <StatusLink code={405} />
            .
          </p>
        </>
      }
      short={
        <InShort
          facts={[
            ['Safe?', promise === 'safe' ? 'Yes: it asks for no change' : 'No: it asks for a change'],
            ['Idempotent?', promise === 'neither' ? 'No: twice may do it twice' : 'Yes: twice is as once'],
            ['Defined in', <RfcLink key="rfc" {...rfc} />],
          ]}
          learn={['methods']}
        />
      }
    >
      <TryIt
        name={`Send a ${name}`}
        place={`reference/methods/${name}`}
        trial={{
          request: `${name} https://api.example.com/users/1`,
          client: 'script',
          note: 'No server of the lab takes part in that standard. See how this one says so.',
        }}
      />
    </ReferenceLayout>
  )
}
