/** What a finding carries in the protocol's `data` besides what editors show by themselves. */
export interface DiagnosticData {
  /** The rule's title in the user's language. */
  readonly title: string;
}
