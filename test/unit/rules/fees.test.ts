import assert from 'node:assert/strict';
import { passagesOf } from '../../../server/src/report/prose/passages';
import { feeDenial, feesCharged, mentionsFees } from '../../../server/src/facts/disclosure/fees';
import { overviewSaying } from '../../support/narrative';
import { parse } from '../../support/reader';

suite('information processing fees', () => {
  const charged: Readonly<Record<string, readonly string[]>> = {
    '收取信息处理费400元。': ['400元 is 400'],
    '信息处理费共收取400元。': ['400元 is 400'],
    '收取政府信息公开信息处理费400元。': ['400元 is 400'],
    '信息公开工作收费400元。': ['400元 is 400'],
    '信息公开收费共400元。': ['400元 is 400'],
    '信息处理费实收0.04万元。': ['0.04万元 is 400'],
    '信息处理费收取400元，另收取30元。': ['400元 is 400'],
    '信息处理费收取约400元。': [],
    '信息处理费收取4次。': [],
    '信息处理费400元未收取。': [],
    '通知收费总金额400元，信息处理费实收30元。': ['30元 is 30'],
    '收费通知金额400元，收取30元。': ['30元 is 30'],
    '信息处理费应收400元，实收30元。': ['30元 is 30'],
    '收费通知2件，通知金额为400元，未缴纳。': [],
    '停车收费400元。': [],
    '信息公开平稳，停车收费400元。': [],
    '印发《信息处理费办法》，收取400元。': ['400元 is 400'],
    '信息处理费参照《收费办法》为400元。': [],
  };
  for (const [words, fees] of Object.entries(charged)) {
    test(words, () =>
      assert.deepEqual(
        feesCharged(parse(overviewSaying(words))).map(({ text, yuan }) => `${text} is ${yuan}`),
        fees,
      ),
    );
  }

  const mentioned: Readonly<Record<string, boolean>> = {
    未收取处理费: true,
    收费通知: true,
    费用为零: true,
    收取各类手续费: true,
    '收取申请。费时': false,
    收到申请: false,
  };
  for (const [text, mentions] of Object.entries(mentioned)) {
    test(`${text}: ${mentions}`, () => assert.equal(mentionsFees({ text }), mentions));
  }

  const denied: Readonly<Record<string, string | null>> = {
    '未发出收费通知。': '未发出收费通知',
    '没有产生任何缴费通知。': '没有产生任何缴费通知',
    '无收费情况。': '无收费情况',
    '未发生政府信息公开收费行为。': '未发生政府信息公开收费行为',
    '未收到申请。发出收费通知。': null,
    '未收到申请，发出收费通知。': null,
    '收费通知0件。': '收费通知0件',
    '缴费通知书共0份。': '缴费通知书共0份',
    '收费通知10件。': null,
    '未收取任何费用。': '未收取任何费',
    '没有征收信息处理费。': '没有征收信息处理费',
    '无信息处理费。': '无信息处理费',
    '未收费。': '未收费',
    '发出收费通知2件，未收取费用。': null,
    '通知申请人缴费，未收取费用。': null,
    '申请人逾期未缴，未收取费用。': null,
    '按照通知。未收取费用。': '未收取费',
    '未收取申请。费用已公开。': null,
  };
  for (const [words, place] of Object.entries(denied)) {
    test(`${words} denies ${place ?? 'nothing'}`, () => {
      const text = overviewSaying(words);
      const span = feeDenial(passagesOf(parse(text))[1]!);
      assert.equal(span && text.slice(span.start, span.end), place);
    });
  }
});
