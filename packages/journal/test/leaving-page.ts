import { writeDraft, type Agent } from '@session-desk/core';
import { keepOnLeave } from '@session-desk/journal';
import { deskOf, talk } from './kept-desk.js';

// A page of its own, which its test lets type and then takes away.
const { bus, journal } = await deskOf(JSON.parse(window.name) as Agent);
keepOnLeave(bus, journal);
await talk(bus, 'one', 1);
Object.assign(window, { type: (text: string) => { void bus.dispatch(writeDraft('one', text)); } });
parent.postMessage('ready', '*');
