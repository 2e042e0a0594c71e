import { parse } from 'acorn'
import { exerciseSchema, type Exercise } from '#grading/exercise-schema.ts'
import { callModule } from '#http/exercise/call-module.ts'
import { startOf, type Problems } from './problem.ts'
import { readYaml } from './yaml-data.ts'

/** An attempt that must not pass, with the requirement (0-based) it fails at first. */
export interface WrongAttempt {
  readonly file: string
  readonly fails: number
  readonly code: string
}

/** An exercise with the code that stands beside it. */
export interface ExerciseFolder {
  readonly id: string
  readonly exercise: Exercise
  readonly start: string
  readonly solution: string
  readonly wrong: readonly WrongAttempt[]
}

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** Reads the exercises of a lesson's folder, adding every mistake to `problems`. */
export function readExercises(
  folder: string,
  files: ReadonlyMap<string, string>,
  problems: Problems,
): readonly ExerciseFolder[] {
  const prefix = `${folder}/exercises/`
  const ids = new Set(
    [...files.keys()]
      .filter((path) => path.startsWith(prefix))
      .map((path) => path.slice(prefix.length).split('/')[0] ?? ''),
  )
  return [...ids].toSorted().flatMap((id) => readExercise(`${prefix}${id}`, id, files, problems) ?? [])
}

function readExercise(
  folder: string,
  id: string,
  files: ReadonlyMap<string, string>,
  problems: Problems,
): ExerciseFolder | undefined {
  const file = `${folder}/exercise.yaml`
  const yaml = files.get(file)
  if (!ID.test(id)) problems.add(startOf(file), `“${id}” is not an id: small letters, digits and hyphens.`)
  if (yaml === undefined) {
    problems.add(startOf(file), 'There is no exercise.yaml. Write it: lessons/README.md says what it holds.')
    return undefined
  }
  const read = readYaml(exerciseSchema, yaml, startOf(file), problems)
  const codeOf = (name: string): string => {
    const path = `${folder}/${name}`
    const code = files.get(path)
    if (code === undefined) problems.add(startOf(path), `There is no ${name}. Write it.`)
    else checkSyntax(code, path, problems)
    return code ?? ''
  }
  const start = codeOf('start.js')
  const solution = codeOf('solution.js')
  if (!read) return undefined
  const exercise = read.value
  exercise.calls.forEach(({ run }, index) => {
    const wrong = syntaxError(callModule(run, exercise.exports, exercise.before))
    if (wrong) problems.add(read.placeOf(['calls', index, 'run']), `This is not JavaScript: ${wrong.message}`)
  })
  const named = new Set(exercise.wrong.map((each) => each.file))
  for (const path of files.keys()) {
    const name = path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined
    if (name === undefined || ['exercise.yaml', 'start.js', 'solution.js'].includes(name) || named.has(name))
      continue
    problems.add(
      startOf(path),
      `exercise.yaml does not name ${name} under wrong. Name it, or remove the file.`,
    )
  }
  const wrong = exercise.wrong.map((each) => ({ ...each, code: codeOf(each.file) }))
  return { id, exercise, start, solution, wrong }
}

function checkSyntax(code: string, file: string, problems: Problems): void {
  const wrong = syntaxError(code)
  if (wrong)
    problems.add({ file, line: wrong.line, column: wrong.column }, `This is not JavaScript: ${wrong.message}`)
}

interface SyntaxMistake {
  readonly message: string
  readonly line: number
  readonly column: number
}

function syntaxError(code: string): SyntaxMistake | undefined {
  try {
    parse(code, { ecmaVersion: 'latest', sourceType: 'module' })
    return undefined
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const [, message = error.message, line = '1', column = '0'] =
      /^(.*) \((\d+):(\d+)\)$/.exec(error.message) ?? []
    return { message, line: Number(line), column: Number(column) + 1 }
  }
}
