import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { Observable, of } from 'rxjs';

describe('the test page', () => {
  it('emulates forced colours and ends the emulation', async () => {
    await executeServerCommand('session-desk:media', { 'forced-colors': 'active' });
    expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
    await executeServerCommand('session-desk:media', {});
    expect(matchMedia('(forced-colors: active)').matches).to.equal(false);
  });

  it('loads one RxJS for every module', async () => {
    const again = await import('rxjs');
    expect(of(1) instanceof again.Observable).to.equal(true);
    expect(again.Observable).to.equal(Observable);
  });
});
