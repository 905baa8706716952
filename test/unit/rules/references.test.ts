import { referenceOutdated } from '../../../server/src/rules/catalogue/reference-outdated';
import { referenceUndefined } from '../../../server/src/rules/catalogue/reference-undefined';
import { testRule } from '../../support/ruleTester';
import { shortReport } from '../../support/shortReport';

testRule(referenceUndefined, {
  valid: [
    { name: 'defined in the preamble', text: shortReport({ overview: '全面落实《条例》。' }) },
    {
      name: 'the full name stands before it',
      text: shortReport({
        preamble: '依据《中华人民共和国政府信息公开条例》编制。',
        overview: '全面落实《条例》，执行《信息处理费管理办法》，《办法》规定明确。',
      }),
    },
    {
      name: 'the full name nowhere is the business of another rule',
      text: shortReport({ preamble: '', overview: '全面落实新《条例》。' }),
    },
    {
      name: 'defined in the same sentence',
      text: shortReport({
        overview: '印发《云溪市公开指引意见》（以下简称《意见》），按《意见》办理。',
      }),
    },
  ],
  invalid: [
    {
      name: 'the regulations’ short form before their name',
      text: shortReport({
        preamble: '根据⟦《条例》⟧规定编制。',
        overview: '落实《中华人民共和国政府信息公开条例》和《条例》要求。',
      }),
      severity: 'hint',
    },
    {
      name: 'another document’s short form, where the regulations are named nowhere',
      text: shortReport({ preamble: '', overview: '严格执行⟦《办法》⟧。' }),
    },
    {
      name: 'a name that only comes later',
      text: shortReport({
        overview: '严格执行⟦《办法》⟧，后印发《信息处理费管理办法》。',
        issues: '《云溪市公开管理意见》已印发。',
      }),
    },
    {
      name: 'a name in a later chapter',
      text: shortReport({
        overview: '严格执行⟦《意见》⟧。',
        issues: '《云溪市公开管理意见》已印发。',
      }),
    },
    {
      name: 'another short form, once',
      text: shortReport({ overview: '严格执行⟦《办法》⟧，对照《办法》逐项检查。' }),
    },
  ],
});

testRule(referenceOutdated, {
  valid: [
    {
      name: 'documents in force',
      text: shortReport({ overview: '落实《2024年政务公开工作要点》。' }),
    },
    {
      name: 'the order that published the Regulations beside the one that revised them',
      text: shortReport({
        overview: '《条例》由国务院令第492号公布，国务院令第711号修订。',
      }),
    },
    {
      name: 'a place’s own work plan',
      text: shortReport({ overview: '印发《云溪市2024年政府信息公开工作要点》。' }),
    },
  ],
  invalid: [
    {
      name: 'a repealed document',
      text: shortReport({ overview: '认真执行《⟦环境信息公开办法（试行）⟧》。' }),
      severity: 'info',
      messages: ['reference-outdated'],
      says: '“环境信息公开办法（试行）”',
    },
    {
      name: 'the order under which the Regulations were first published',
      text: shortReport({
        overview: '落实《中华人民共和国政府信息公开条例》（⟦国务院令第492号⟧）。',
      }),
      severity: 'info',
      says: '国务院令第711号',
    },
    {
      name: 'the yearly plan under its former name, broken over blanks',
      text: shortReport({ overview: '落实⟦《2024 年政府信息公开工作要点》⟧等要求。' }),
      messages: ['reference-outdated.work-plan'],
      says: '《2024年政府信息公开工作要点》',
    },
  ],
});
