import type { Article } from '../article.js';

/** Cards, accounts and fraud. */
export const payments: readonly Article[] = [
  {
    id: 'card-declined', title: 'A card was declined', language: 'en', tags: ['card', 'declined', 'payment', 'checkout'],
    summary: 'Find out who declined the card and give the customer a way to pay.',
    sections: [
      { heading: 'Read the reason', paragraphs: ['Insufficient funds, limit reached, expired, blocked abroad and wrong security code come from the bank. Do not say the reason aloud before the caller is verified.'] },
      { heading: 'Help', steps: ['Ask the customer to check number, date and security code.', 'Try once more with the bank’s confirmation in the app.', 'Offer another card, bank transfer or payment on invoice.', 'After three failures stop: the card locks itself for 24 hours.'] },
    ],
  },
  {
    id: 'card-lost-stolen', title: 'Lost or stolen card', language: 'en', tags: ['card', 'lost', 'stolen', 'block'],
    summary: 'Block first, ask later: a block takes ten seconds and can be undone.',
    sections: [
      { heading: 'At once', steps: ['Verify with name and date of birth only.', 'Block the card, then say that it is blocked.', 'Read the last five payments and mark those that the customer does not know.'] },
      { heading: 'Then', steps: ['Order a new card: three to five working days, express next day.', 'Offer the virtual card in the app for today.', 'Open a fraud report when there are unknown payments.'] },
    ],
  },
  {
    id: 'fraud-report', title: 'Report fraud: money left an account without the customer', language: 'en', tags: ['fraud', 'unknown payment', 'transferred', 'withdrew', 'stolen money', 'scam', 'account', 'somebody', 'card'],
    summary: 'Authenticate, secure the account, take the report, say what happens next.',
    sections: [
      { heading: 'Authenticate', steps: ['Full name, account number and PIN; without the PIN: date of birth and two security answers.', 'After three wrong answers stop and send the customer to a branch with an identity card.'] },
      { heading: 'Secure and report', steps: ['Freeze outgoing payments.', 'Record amount, date, receiver and how the customer noticed it.', 'Submit the report and read its number to the customer.'] },
      { heading: 'What to promise', paragraphs: ['A first answer in two working days. Card payments are credited provisionally within ten. Never promise that money will come back.'] },
    ],
  },
  {
    id: 'account-balance', title: 'Tell a balance or the last payments', language: 'en', tags: ['account', 'balance', 'bank', 'payments'],
    summary: 'What to check before you say a figure, and what a pending payment is.',
    sections: [
      { heading: 'Authenticate', steps: ['Full name and account number.', 'PIN, or date of birth with mother’s maiden name and the name of the first pet.'] },
      { heading: 'Say it clearly', paragraphs: ['Give the available balance first, then the booked one, and name pending payments as the difference.'] },
    ],
  },
  {
    id: 'transfer-limit', title: 'A transfer is held or over the limit', language: 'en', tags: ['transfer', 'limit', 'bank', 'held'],
    summary: 'Daily limits, new receivers and what lifts a hold.',
    sections: [
      { heading: 'Limits', paragraphs: ['2,000 a day by app, 10,000 with a confirmed device. The first transfer to a new receiver abroad is held for up to four hours.'] },
      { heading: 'Lift a hold', steps: ['Verify the customer.', 'Ask who the receiver is and who asked for the transfer. Pressure, secrecy or remote access means fraud: keep the hold and open a report.', 'Release, or raise the limit for 24 hours.'] },
    ],
  },
];
