import { readOrdinaryFile } from '../../disk/readFile';
import { extname } from 'node:path';
import { nodeBundles } from '../../import/bundles/bundles';
import { kindOf } from '../../import/sniff';
import type { Finding } from '../../rules/model';
import { readDrafts, type ReadingOptions } from '../drafts';
import { isSameFile, writeWhole } from '../files/write';
import { failWithError, type Run } from '../run';
import { createSettingsSearch } from '../settings';
import type { Tools } from '../engine';
import { createJudges } from '../verdicts';

export interface AnnotateOptions extends ReadingOptions {
  /** The copy to write; null for one beside the file. */
  readonly output: string | null;
}

/** Writes the findings as comments into a copy of a Word document; those of an earlier run go. */
export async function annotate(
  path: string,
  options: AnnotateOptions,
  tools: Tools,
  run: Run,
): Promise<void> {
  const extension = extname(path);
  const target = options.output ?? `${path.slice(0, -extension.length)}（批注）${extension}`;
  if (await isSameFile(path, target)) {
    run.fail('cli.annotate.over-file', { path });
    return;
  }
  try {
    const given = Uint8Array.from(await readOrdinaryFile(path));
    if (kindOf(given, path) !== 'docx') {
      run.fail('cli.annotate.not-docx', { path });
      return;
    }
    const { withoutOwnComments, annotateDocx, readDocx } = await nodeBundles.office();
    const bytes = withoutOwnComments(given);
    const settingsFor = createSettingsSearch(run, tools.known);
    const judgeOf = createJudges(
      {
        previous: null,
        subordinates: null,
        withoutUnits: false,
        baseline: null,
        withoutBaseline: false,
        pairs: null,
      },
      tools,
      run,
    );
    for await (const draft of readDrafts([path], tools, options, settingsFor, run)) {
      if ('error' in draft || !draft.imported) continue;
      const imported = readDocx(bytes);
      // A title by the file's name stands before what the file holds.
      const shift = draft.report.source.length - imported.text.length;
      const judge = await judgeOf(draft);
      const findings = judge.withTriedFixes(draft.report, judge.review(draft.report).findings);
      const comments = findings.map((finding) => ({
        start: Math.max(0, finding.span.start - shift),
        end: Math.max(0, finding.span.end - shift),
        lines: linesOn(finding, run),
      }));
      const copy = annotateDocx(bytes, imported, comments);
      await writeWhole(target, copy.bytes);
      if (copy.unplaced > 0) run.note('cli.annotate.unplaced', { path, count: copy.unplaced });
      await run.print(
        `${run.wording.text('cli.annotate.written', { path, target, count: comments.length })}\n`,
      );
    }
  } catch (error) {
    failWithError(run, path, error);
  }
}

/** Level and message, what was computed, what is proposed. */
function linesOn(
  { severity, message, related, fixes }: Finding,
  { wording }: Run,
): readonly string[] {
  return [
    `【${wording.text(`cli.severity.${severity}`)}】${wording.say(message)}`,
    ...related.slice(0, 12).map((each) => wording.say(each.message)),
    ...fixes.slice(0, 3).map(({ title }) => `→ ${wording.say(title)}`),
  ];
}
