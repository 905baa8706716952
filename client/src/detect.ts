const between = '[\\s\\u200b-\\u200d\\u2060\\ufeff]*';
const apart = (words: string): string => [...words].join(between);

/** Words that a report cannot do without, whole or broken up by a converter. */
const tellingWords = new RegExp(['信息公开', '政务公开', '主动公开'].map(apart).join('|'));

/** Whether the text may be from a report at all: cheap, and right whenever it says no. */
export const mayBeReport = (text: string): boolean => tellingWords.test(text);
