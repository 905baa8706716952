import assert from 'node:assert/strict';
import { mayBeReport } from '../../../client/src/detect';
import { newDraft } from '../../support/draft';

suite('client: may a text be from a report?', () => {
  for (const [text, expected] of [
    [newDraft(), true],
    ['政 府 信 息\n公　开', true],
    ['收到和处理政府信\u200b息公开申请情况', true],
    ['二、主动公\n开情况', true],
    ['政务公开工作年报', true],
    ['# README\n\nHow to build.', false],
    ['年度预算执行情况报告', false],
    ['', false],
  ] as const) {
    test(`${JSON.stringify(text.slice(0, 16))}: ${expected ? 'yes' : 'no'}`, () => {
      assert.equal(mayBeReport(text), expected);
    });
  }
});
