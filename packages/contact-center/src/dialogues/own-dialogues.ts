import { accessibilityCase } from './accessibility-case.js';
import { arabicDelivery } from './arabic-delivery.js';
import { burstPipeCall } from './burst-pipe-call.js';
import { coffeeMachineSocial } from './coffee-machine-social.js';
import type { Dialogue } from './dialogue.js';
import { doubleCharge } from './double-charge.js';
import { forgottenPassword } from './forgotten-password.js';
import { lateParcel } from './late-parcel.js';
import { movingHouse } from './moving-house.js';
import { returningSms } from './returning-sms.js';
import { schoolOrderEmail } from './school-order-email.js';
import { stolenCard } from './stolen-card.js';
import { tarifwechsel } from './tarifwechsel.js';
import { trainTunnel } from './train-tunnel.js';
import { warrantyCase } from './warranty-case.js';

/** The dialogues of our own: every channel, several tempers, three languages. */
export const ownDialogues: readonly Dialogue[] = [
  lateParcel, doubleCharge, returningSms, forgottenPassword, tarifwechsel, movingHouse, burstPipeCall, arabicDelivery,
  coffeeMachineSocial, trainTunnel, schoolOrderEmail, stolenCard, warrantyCase, accessibilityCase,
];
