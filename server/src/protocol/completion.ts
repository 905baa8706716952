/** What the server tells of completion among its experimental capabilities. */
export interface CompletionAbilities {
  /**
   * Characters after which a wording of the form may have been begun. They are letters: a client asks
   * after them, with the character as trigger, only where it knows that no input method is composing.
   */
  readonly completionAfter: readonly string[];
}
