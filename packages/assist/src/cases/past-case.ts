/** A case of before, as the local provider indexes it. */
export interface PastCase {
  readonly caseId: string;
  readonly title: string;
  readonly problem: string;
  readonly resolution?: string | undefined;
  readonly customerId?: string | undefined;
}

/** A case worth a look: the `same-problem`, or another of the `same-customer`. */
export interface SimilarCase {
  readonly caseId: string;
  readonly title: string;
  readonly resolution?: string | undefined;
  readonly because: 'same-problem' | 'same-customer';
}

/** One statement of a draft, word for word from the conversation, with the message it was taken from. */
export interface DraftStatement {
  readonly text: string;
  readonly messageId: string;
}

/** A structured draft of a case. A part that the conversation does not tell is absent (or empty): the agent fills it in. */
export interface CaseDraft {
  readonly conversationId: string;
  readonly issue?: DraftStatement | undefined;
  readonly tried: readonly DraftStatement[];
  readonly outcome?: DraftStatement | undefined;
  readonly nextStep?: DraftStatement | undefined;
}
