import { drive } from './driver.js';
import { rows } from './rows.js';

drive(rows());
