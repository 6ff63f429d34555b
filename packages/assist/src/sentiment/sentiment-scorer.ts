/** The mood of the customer's last messages (oldest first, at most six) as one number from −1 to 1; 0 is neutral. It may ask a service; what it throws reaches only the call that asked. */
export type SentimentScorer = (texts: readonly string[]) => number | Promise<number>;
