/** What is said in a record, by whom, in order: what must be shown, exactly once. */
export function saidBy({ turns }) {
  return turns.flatMap((turn) => {
    switch (turn.type) {
      case 'customer-says': return [{ from: 'customer', text: turn.text }];
      case 'agent-says': return [{ from: 'agent', text: turn.text }];
      default: return [];
    }
  });
}

/** How many messages the customer has written, when everything due has come, after so many of the agent: those that stand before the agent's next words. */
export function due({ turns }, agentSaid) {
  let customer = 0;
  let agent = 0;
  for (const { type } of turns) {
    if (type === 'customer-says') customer += 1;
    else if (type === 'agent-says') {
      agent += 1;
      if (agent > agentSaid) return customer;
    }
  }
  return customer;
}
