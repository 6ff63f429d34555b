// A host page without a build, a framework or a bus: DOM events are all it knows.
const log = document.querySelector('.log');
const hold = document.querySelector('[name="hold"]');
const types = ['session-focus', 'session-close', 'tab-focus', 'tab-close', 'offer-accept', 'offer-decline', 'message-send', 'presence-change'];

for (const type of types) {
  document.addEventListener(type, (event) => {
    if (type === 'session-close' && hold.checked) event.preventDefault();
    const line = document.createElement('li');
    const about = ['sessionId', 'tabId', 'offerId', 'conversationId', 'status'].flatMap((field) => (event[field] ? [`${field}: ${event[field]}`] : []));
    line.textContent = `${event.defaultPrevented ? 'refused ' : ''}${type} { ${about.join(', ')} }`;
    log.prepend(line);
  });
}
