/** What the runner outside hears of a test run, one JSON object a line. */
export type TestEvent =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'test';
      readonly title: string;
      readonly state: 'passed' | 'failed' | 'skipped';
      readonly milliseconds?: number;
      readonly error?: string;
    };

/** Marks our lines among all that an extension host writes; `scripts/editor/results.mjs` looks for it. */
export const eventMark = '[gouji-test] ';

/** Where an extension host puts its events. */
export type EventSink = (event: TestEvent) => void;

/** The console of every extension host reaches the runner, except on the desktop. */
export const sendToConsole: EventSink = (event) => {
  console.log(eventMark + JSON.stringify(event));
};
