import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense, useCallback, useState } from 'react'
import { Redirect, Route, Router, Switch, useSearchParams } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { ErrorBoundary } from '#app/error-boundary.tsx'
import type { PackageQuiz } from '#grading/class/scorm/package.ts'
import type { LabNetwork } from '#http/lab-network.ts'
import { StorageProvider, useStorageSync } from '#storage/queries.ts'
import type { Storage } from '#storage/storage.ts'
import { NetworkProvider } from '#workbench/network-context.ts'
import { Away } from './away.tsx'
import { Elsewhere } from './elsewhere.tsx'
import type { LmsLink } from './lms-link.ts'
import { PackageBar } from './package-bar.tsx'

const ClassQuizPage = lazy(() => import('#features/quiz/class-quiz/class-quiz-page.tsx'))

/** A quiz in an LMS: the player alone, without the lab around it, and in one window at a time. */
export function PackageApp(props: {
  quiz: PackageQuiz
  storage: Storage
  network: LabNetwork
  link: LmsLink
}) {
  const { quiz, link } = props
  const address = `/quiz/class?id=${quiz.handOut.id}`
  const [client] = useState(() => new QueryClient())
  const [place] = useState(() => memoryLocation({ path: '/quiz/class', searchPath: `id=${quiz.handOut.id}` }))
  const [tab, setTab] = useState<Window>()
  const comeBack = useCallback(async () => {
    await link.takeIn()
    setTab(undefined)
  }, [link])
  return (
    <QueryClientProvider client={client}>
      <StorageProvider value={props.storage}>
        <NetworkProvider value={props.network}>
          <StorageSync />
          <Router hook={place.hook} searchHook={place.searchHook}>
            {tab ? (
              <Away tab={tab} title={quiz.handOut.title} onBack={comeBack} />
            ) : (
              <>
                <PackageBar link={link} onOpened={setTab} />
                <ErrorBoundary>
                  <Suspense fallback={<div aria-busy="true" />}>
                    <Switch>
                      <Route path="/quiz/class">
                        <OnlyQuiz address={address} />
                      </Route>
                      <Route>
                        <Elsewhere lab={quiz.lab} back={() => place.navigate(address)} />
                      </Route>
                    </Switch>
                  </Suspense>
                </ErrorBoundary>
              </>
            )}
          </Router>
        </NetworkProvider>
      </StorageProvider>
    </QueryClientProvider>
  )
}

/** A package has one quiz, and no list of others. */
function OnlyQuiz({ address }: { address: string }) {
  const [search] = useSearchParams()
  return search.has('id') ? <ClassQuizPage /> : <Redirect to={address} replace />
}

function StorageSync() {
  useStorageSync()
  return null
}
