import { drive } from './driver.js';
import { kit } from './kit.js';

drive(kit({ keepsLog: false }));
