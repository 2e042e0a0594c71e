import { Link } from 'wouter'
import { unregisteredCodes } from '#content/reference.ts'
import { reasonPhrase, statusClass } from '#http/status.ts'
import { InShort } from './in-short.tsx'
import { NoCodePage } from './no-code-page.tsx'
import { ReferenceLayout, ReferenceSection } from './reference-layout.tsx'
import { RfcLink } from '#workbench/rfc-link.tsx'
import { RowList } from './row-list.tsx'
import { StatusHeading } from './status-heading.tsx'
import { StatusLink } from './status-link.tsx'
import { TryIt } from './try-it.tsx'
import { unregisteredRows } from './unregistered-rows.tsx'

/** The page of a code that is not registered: what a client makes of it, and who sends it all the same. */
export function UnregisteredPage({ code }: { code: string }) {
  if (!/^\d{3}$/.test(code)) return <NoCodePage text={code} />
  const number = Number(code)
  const digit = statusClass(number)
  const known = unregisteredCodes.find((each) => each.code === number)
  const valid = number >= 100 && number <= 599
  const others = unregisteredCodes.filter((each) => each.code !== number && statusClass(each.code) === digit)
  const base = digit * 100
  return (
    <ReferenceLayout
      title={`${code} ${known?.name ?? 'Not registered'}`}
      description={`${code} is not a registered status code. A client treats it as ${base} ${reasonPhrase(base)}.`}
      place={{ digit }}
      head={
        <>
          <StatusHeading code={code} digit={digit}>
            {known?.name ?? 'Not registered'}
          </StatusHeading>
          {known && (
            <p>
              Not registered; made up by {known.by}. {known.says}
            </p>
          )}
          <p>{valid ? <TreatAs base={base} code={code} /> : <Invalid code={code} />}</p>
        </>
      }
      short={
        <InShort
          facts={[
            ['Registered?', valid ? 'No' : 'No, and it can’t be'],
            ['Treat it as', <StatusLink key="class" code={base} />],
            ...(known ? [['Made up by', known.by] as const] : []),
            ['Rule', <RfcLink key="rfc" number="9110" section="15" />],
          ]}
          learn={['status-codes']}
        />
      }
    >
      <TryIt
        name={`Send me a ${code}`}
        place={`reference/status/${code}`}
        request={valid && number >= 200 ? `GET https://faults.example.com/status/${code}` : undefined}
      />
      {others.length > 0 && (
        <ReferenceSection title={`Others of ${digit}xx that nobody registered`}>
          <RowList rows={unregisteredRows(others)} />
        </ReferenceSection>
      )}
    </ReferenceLayout>
  )
}

function TreatAs({ base, code }: { base: number; code: string }) {
  return (
    <>
      A client that doesn’t know a code must understand its first digit and treat it as the first code of that
      class. To any client, {code} says what{' '}
      <Link href={`/reference/status/${base}`}>
        {base} {reasonPhrase(base)}
      </Link>{' '}
      says. A server that sends it can’t count on more.
    </>
  )
}

function Invalid({ code }: { code: string }) {
  return (
    <>
      Status codes go from 100 to 599, so {code} is not a valid one. A client that gets it should treat the
      response as a server error (5xx). Libraries use such numbers for failures of their own, when there was
      no response at all.
    </>
  )
}
