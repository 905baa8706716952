import { jsonText } from '../terminal/controls';
import type { Rule } from '../../rules/model';
import { ruleText } from '../../rules/wording/ruleTexts';
import { usualType } from '../../template/load';
import { nearest } from '../commandLine/nearest';
import type { Run } from '../run';
import { displayWidth } from '../../text/width';

export type RulesFormat = 'pretty' | 'json';

/** Lists all checks. */
export async function listRules(
  rules: readonly Rule[],
  format: RulesFormat,
  run: Run,
): Promise<void> {
  const say = run.wording.text;
  if (format === 'json') {
    const records = rules.map(({ code, severity, offByDefault }) => ({
      code,
      severity,
      enabled: offByDefault !== true,
      title: say(`rule.${code}.title`),
    }));
    await run.print(`${jsonText(records, 2)}\n`);
    return;
  }
  const rows = rules.map((rule) => [rule.code, say(levelOf(rule)), say(`rule.${rule.code}.title`)]);
  const widths = [0, 1].map((column) =>
    Math.max(0, ...rows.map((row) => displayWidth(row[column]!))),
  );
  const lines = rows.map((row) =>
    row
      .map(
        (text, column) =>
          text + ' '.repeat(Math.max(0, (widths[column] ?? 0) - displayWidth(text))),
      )
      .join('  '),
  );
  await run.print(lines.map((line) => `${line}\n`).join(''));
}

/** Says what one check looks for, and why. */
export async function explain(code: string, rules: readonly Rule[], run: Run): Promise<void> {
  const rule = rules.find((each) => each.code === code);
  if (!rule) {
    const similar = nearest(
      code,
      rules.map((each) => each.code),
    );
    if (similar === null) run.fail('cli.failure.unknown-rule', { code });
    else run.fail('cli.failure.unknown-rule.similar', { code, similar });
    return;
  }
  const say = run.wording.text;
  const notes = [
    say('cli.explain.severity', { severity: say(`cli.severity.${rule.severity}`) }),
    ...(rule.format === true ? [say('cli.explain.encouraged')] : []),
    ...(rule.offByDefault === true ? [say('cli.explain.off')] : []),
  ];
  await run.print(
    [
      `${say(`rule.${code}.title`)}  ${code}`,
      '',
      ruleText(code, 'explanation', usualType, run.wording),
      '',
      say('cli.explain.basis', { basis: ruleText(code, 'basis', usualType, run.wording) }),
      ...notes,
      '',
    ].join('\n'),
  );
}

const levelOf = ({ severity, offByDefault }: Rule): string =>
  `cli.severity.${offByDefault === true ? 'off' : severity}`;
