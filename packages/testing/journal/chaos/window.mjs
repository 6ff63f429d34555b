import { connectContactCenter, withNetwork } from '@session-desk/contact-center';
import { createSessionBus, finishCloses, reviewPresenceInTime } from '@session-desk/session-bus';
import { Subject } from 'rxjs';

const agent = { tenant: 't', id: 'a', role: 'r' };

/** The line of a window to the centre, which goes dead with it: what is on its way still arrives, and nothing comes back. */
function mortal(port) {
  let dead = false;
  const never = () => new Promise(() => undefined);
  const events$ = new Subject();
  port.events$.subscribe((event) => { if (!dead) events$.next(event); });
  const answered = (promise) => new Promise((resolve, reject) => { promise.then((value) => { if (!dead) resolve(value); }, (error) => { if (!dead) reject(error); }); });
  return {
    port: {
      ...port, events$,
      connect: (who) => (dead ? never() : answered(port.connect(who))),
      disconnect: () => (dead ? never() : answered(port.disconnect())),
      request: (request) => (dead ? never() : answered(port.request(request))),
      acknowledge: (...place) => { if (!dead) port.acknowledge(...place); },
      repeat: (...place) => { if (!dead) port.repeat(...place); },
    },
    die: () => { dead = true; },
  };
}

/** A window of the agent, connected to the centre over a network; `crash` ends it without a word, `leave` as a page goes. */
export async function openWindow({ clock, log, truth, network, windowId, config, reports }) {
  const { journal, die } = log.open();
  const line = mortal(withNetwork(truth.port(), { clock, ...network }));
  const networked = line.port;
  let over = false;
  const report = (problem) => { if (!over) reports.push(String(problem?.stack ?? problem)); };
  let named = 0;
  const ids = { next: () => `${windowId}-${network.seed}-${++named}` };
  const bus = createSessionBus({ agent, windowId, clock, ids, config, journal, report });
  const ready = bus.ready;
  await clock.pass(0);
  await ready;
  bus.run(finishCloses);
  bus.run(reviewPresenceInTime);
  bus.run(connectContactCenter(networked, { report }));
  return {
    bus,
    reach: (on) => { networked.setReachable(on); },
    crash() {
      over = true;
      die();
      line.die();
      bus.destroy().catch(() => undefined);
    },
    async leave() {
      const left = bus.flush();
      left.catch(() => undefined);
      await clock.pass(50);
      this.crash();
    },
  };
}
