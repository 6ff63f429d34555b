import { expect } from '@open-wc/testing';
import { sessionOf } from '@session-desk/core';
import { accessible, sampleBus, settled } from '@session-desk/testing';
import { scriptTool, type Macro, type MacroContext } from '@session-desk/tools';
import { sampleAssist, sampleScripts } from '../dist/sample-assist.js';
import { mountedTool, type Bus, type Mounted } from './mounted-tool.js';

interface Start { readonly bus?: Bus; readonly macros?: Readonly<Record<string, Macro>>; readonly kept?: unknown; readonly assist?: typeof sampleAssist }

const mount = ({ assist = sampleAssist, macros, ...more }: Start = {}): Promise<Mounted> => mountedTool(scriptTool({ assist, macros }), 'script', more);
const inScript = (start: Start = {}): Promise<Mounted> => mount({ kept: { trail: ['parcel-search'], done: {} }, ...start });
const ticked = (tool: Mounted): string[] => tool.all('.step').filter((step) => step.querySelector('input')?.checked).map(({ dataset }) => dataset['step'] ?? '');

describe('the script tool', () => {
  it('[P9n] lists the scripts with how far each has come, and shows the steps of one', async () => {
    const tool = await mount({ kept: { trail: [], done: { 'parcel-search': ['open', 'event', 'gone-since'] } } });
    expect([tool.texts('.script-name'), tool.texts('.chip')]).to.deep.equal([['Search for a parcel', 'Wrap up'], ['2 of 5']]);
    await accessible(tool.el);
    tool.find('.script').click();
    await settled(tool.el);
    expect([tool.texts('.heading'), tool.texts('.tick'), tool.root.activeElement === tool.find('.heading')]).to.deep.equal([['Search for a parcel'], sampleScripts[0]?.steps.map(({ title }) => title), true]);
    await accessible(tool.el);
  });

  it('[P9o] a text step is ticked, and unticked', async () => {
    const tool = await inScript();
    tool.find('[data-step="event"] input').click();
    tool.find('[data-step="near"] input').click();
    tool.find('[data-step="event"] input').click();
    await settled(tool.el);
    expect([ticked(tool), tool.texts('.progress span')]).to.deep.equal([['near'], ['1 of 5']]);
  });

  it('[P9p] [P9t] a macro runs once at a time, tells how it ended, and success ticks the step', async () => {
    const ran: MacroContext[] = [];
    let end: (() => void) | undefined;
    const bus = await sampleBus();
    const tool = await inScript({ bus, macros: { 'open-order': (context) => { ran.push(context); return new Promise((resolve) => { end = resolve; }); } } });
    const run = tool.find('[data-run]');
    run.click();
    run.click();
    await settled(tool.el);
    expect([ran.length, run.textContent.trim().split(':')[0], tool.mounted?.isBusy?.(), ticked(tool)]).to.deep.equal([1, 'Running…', true, []]);
    expect([ran[0]?.sessionId, ran[0]?.conversationId, ran[0]?.bus === bus, ran[0]?.signal === tool.life.signal]).to.deep.equal(['kenny', 'kenny-talk', true, true]);
    end?.();
    await settled(tool.el);
    expect([tool.texts('.outcome.success'), tool.mounted?.isBusy?.(), ticked(tool)]).to.deep.equal([['Done'], false, ['open']]);
  });

  it('[P9p] a macro that fails says why and leaves the step', async () => {
    const tool = await inScript({ macros: { 'open-order': () => Promise.reject(new Error('The order system does not answer.')) } });
    tool.find('[data-run]').click();
    await settled(tool.el);
    expect([tool.texts('.outcome.danger'), ticked(tool)]).to.deep.equal([['Did not work. The order system does not answer.'], []]);
    await accessible(tool.el);
  });

  it('[P9p] one that throws at once, too', async () => {
    const tool = await inScript({ macros: { 'open-order': () => { throw new Error('no'); } } });
    tool.find('[data-run]').click();
    await settled(tool.el);
    expect(tool.texts('.outcome.danger')).to.deep.equal(['Did not work. no']);
  });

  it('[P9q] a macro that is not registered cannot be run, and says so', async () => {
    const tool = await inScript({ macros: { 'open-order': () => Promise.resolve() } });
    expect(tool.all('[data-run]').map((run) => (run as HTMLButtonElement).disabled)).to.deep.equal([false, true]);
    expect(tool.texts('[data-step="claim"] .outcome')).to.deep.equal(['Not available here']);
  });

  it('[P9r] leads into another script and back', async () => {
    const tool = await inScript();
    tool.find('[data-step="end"] .button').click();
    await settled(tool.el);
    expect([tool.texts('.heading'), tool.texts('[data-back]')]).to.deep.equal([['Wrap up'], ['Search for a parcel']]);
    tool.find('[data-back]').click();
    await settled(tool.el);
    expect([tool.texts('.heading'), ticked(tool), tool.texts('[data-back]')]).to.deep.equal([['Search for a parcel'], ['end'], ['All scripts']]);
  });

  it('[P9r] scripts in a circle lead back to the list', async () => {
    const circle = ['a', 'b'].map((id) => ({ id, title: id, summary: '', language: 'en', tags: [], steps: [{ kind: 'script' as const, id: 'on', title: 'On', scriptId: id === 'a' ? 'b' : 'a' }] }));
    const tool = await mount({ kept: { trail: ['a'], done: {} }, assist: { ...sampleAssist, listScripts: () => Promise.resolve(circle) } });
    for (let turn = 0; turn < 4; turn += 1) {
      tool.find('.step .button').click();
      await settled(tool.el);
    }
    tool.find('[data-back]').click();
    await settled(tool.el);
    expect(tool.texts('.script-name')).to.deep.equal(['a', 'b']);
  });

  it('[P9s] the progress comes back with the session', async () => {
    const bus = await sampleBus();
    const tool = await inScript({ bus });
    tool.find('[data-step="near"] input').click();
    await settled(tool.el);
    expect(sessionOf(bus.state, 'kenny')?.pane.tools['script']).to.deep.equal({ trail: ['parcel-search'], done: { 'parcel-search': ['near'] } });
    tool.el.remove();
    const again = await mount({ bus });
    expect([again.texts('.heading'), ticked(again)]).to.deep.equal([['Search for a parcel'], ['near']]);
  });

  it('[P9u] says that scripts could not be loaded, and tries again', async () => {
    let works = false;
    const tool = await mount({ assist: { ...sampleAssist, listScripts: () => (works ? Promise.resolve(sampleScripts) : Promise.reject(new Error('down'))) } });
    await settled(tool.el);
    expect(tool.texts('.blank-state p')).to.deep.equal(['The scripts could not be loaded.']);
    works = true;
    tool.find('[data-retry]').click();
    await settled(tool.el);
    expect(tool.all('.script').length).to.equal(2);
  });
});
