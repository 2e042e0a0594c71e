import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { HomeRoute } from './home-route.tsx'
import { NotFound } from './not-found.tsx'
import styles from './page.module.css'

const LessonsPage = lazy(() => import('#features/lessons/lessons-page.tsx'))
const LessonPage = lazy(() => import('#features/lessons/lesson-page.tsx'))
const SandboxPage = lazy(() => import('#features/sandbox/sandbox-page.tsx'))
const QuizPage = lazy(() => import('#features/quiz/quiz-page.tsx'))
const SettingsPage = lazy(() => import('#features/settings/settings-page.tsx'))

/** Which page stands at which address; every page but home is loaded when it is opened. */
export function Routes() {
  return (
    <Suspense fallback={<div className={styles['loading']} aria-busy="true" />}>
      <Switch>
        <Route path="/" component={HomeRoute} />
        <Route path="/lessons" component={LessonsPage} />
        <Route path="/lessons/:slug" component={LessonPage} />
        <Route path="/sandbox" component={SandboxPage} />
        <Route path="/quiz/:id" component={QuizPage} />
        <Route path="/settings" component={SettingsPage} />
        <Route component={NotFound} />
      </Switch>
    </Suspense>
  )
}
