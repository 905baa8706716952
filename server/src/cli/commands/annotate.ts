import { readOrdinaryFile } from '../../disk/readFile';
import { nodeBundles } from '../../import/bundles/bundles';
import { kindOf } from '../../import/sniff';
import { commentsOn } from '../../publish/comments';
import { commentedCopy, takesFindings } from '../../publish/documentCopies';
import { readDrafts, type ReadingOptions } from '../input/drafts';
import { isSameFile, newCopyOf, writeWhole } from '../files/write';
import { failToWrite, failWithError, type Run } from '../run';
import { createSettingsSearch } from '../settings/settings';
import type { Tools } from '../engine';
import { createJudgeOf } from '../comparison/verdicts';

export interface AnnotateOptions extends ReadingOptions {
  /** The copy to write; null for one beside the file. */
  readonly output: string | null;
}

/**
 * Writes the findings into a copy of a Word document, as comments, or of a workbook, as notes; those of an
 * earlier run go.
 */
export async function annotate(
  path: string,
  options: AnnotateOptions,
  tools: Tools,
  run: Run,
): Promise<void> {
  const target = options.output ?? (await newCopyOf(path, '批注'));
  if (await isSameFile(path, target)) {
    run.fail('cli.annotate.over-file', { path });
    return;
  }
  try {
    const bytes = Uint8Array.from(await readOrdinaryFile(path));
    const kind = kindOf(bytes, path);
    if (!takesFindings(kind)) {
      run.fail('cli.annotate.not-docx', { path });
      return;
    }
    const office = await nodeBundles.office();
    const settingsFor = createSettingsSearch(run, tools);
    const judgeOf = createJudgeOf({ withoutUnits: false }, tools, run);
    for await (const draft of readDrafts([path], tools, options, settingsFor, run)) {
      if ('error' in draft || !draft.imported) continue;
      const judge = await judgeOf(draft);
      const findings = judge.withTriedFixes(draft.report, judge.review(draft.report).findings);
      const length = draft.report.source.length;
      const copy = commentedCopy(
        bytes,
        kind,
        (own) => commentsOn(findings, length - own.text.length, run.wording),
        office,
      );
      try {
        await writeWhole(target, copy.bytes);
      } catch (error) {
        failToWrite(run, target, error);
        return;
      }
      if (copy.unplaced > 0) run.note('cli.annotate.unplaced', { path, count: copy.unplaced });
      const count = copy.written;
      await run.print(`${run.wording.text('cli.annotate.written', { path, target, count })}\n`);
    }
  } catch (error) {
    failWithError(run, path, error);
  }
}
