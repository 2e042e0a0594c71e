import type { ExportFormat } from '#grading/formats/inexpressible.ts'
import type { Quiz } from '#grading/quiz/quiz-schema.ts'

export interface ExportedFile {
  readonly name: string
  readonly blob: Blob
}

/** A quiz as a file; what writes it comes along when it is needed. */
export async function exportFile(format: ExportFormat, quiz: Quiz): Promise<ExportedFile> {
  switch (format) {
    case 'json': {
      const { writeJson } = await import('#grading/formats/write-json.ts')
      return file(`${quiz.id}.quiz.json`, writeJson(quiz), 'application/json')
    }
    case 'moodle-xml': {
      const { writeMoodleXml } = await import('#grading/formats/write-moodle-xml.ts')
      return file(`${quiz.id}.moodle.xml`, writeMoodleXml(quiz), 'application/xml')
    }
    case 'gift': {
      const { writeGift } = await import('#grading/formats/write-gift.ts')
      return file(`${quiz.id}.gift.txt`, writeGift(quiz), 'text/plain')
    }
    case 'csv': {
      const { writeCsv } = await import('#grading/formats/write-csv.ts')
      // Excel takes a table for another encoding unless this mark stands in front.
      return file(`${quiz.id}.csv`, `\ufeff${writeCsv(quiz)}`, 'text/csv')
    }
    case 'qti': {
      const [{ writeQti21 }, { zipSync }] = await Promise.all([
        import('#grading/formats/write-qti.ts'),
        import('fflate'),
      ])
      return file(`${quiz.id}.qti.zip`, zipSync(Object.fromEntries(writeQti21(quiz))), 'application/zip')
    }
  }
}

function file(name: string, content: BlobPart, type: string): ExportedFile {
  return { name, blob: new Blob([content], { type }) }
}
