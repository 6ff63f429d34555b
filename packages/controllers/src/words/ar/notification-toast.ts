import type { Words } from '../en.js';
import { plural } from './plural.js';

/** The words of `<notification-toast>` in Arabic. */
export const notificationToast = {
  label: 'الإشعارات (F8)',
  accept: 'قبول',
  reject: 'رفض',
  open: 'فتح',
  accepting: 'جارٍ القبول…',
  acceptOf: (label, title) => `${label}: ${title}`,
  showOffer: (title) => `عرض كل تفاصيل ${title}`,
  offerFor: (channel, title, count) => `وارد، ${channel}: ${title}. ${seconds(count)} للرد. اضغط F8 للانتقال إليه.`,
  secondsLeft: (title, count) => `${title}: بقيت ${seconds(count)} للرد.`,
  timeLeft: 'الوقت المتبقي للرد',
  incoming: 'وارد',
  assigned: 'مُسند إليك',
  moreOffers: (count) => plural(count, { one: 'عرض آخر في الانتظار', two: 'عرضان آخران في الانتظار', few: '+# عروض أخرى في الانتظار', other: '+# عرضًا آخر في الانتظار' }),
  moreNotices: (count) => plural(count, { one: 'رسالة أخرى', two: 'رسالتان أخريان', few: '+# رسائل أخرى', other: '+# رسالة أخرى' }),
  updatesAbout: (count, title) => plural(count, { one: `تحديث واحد عن ${title}`, two: `تحديثان عن ${title}`, few: `# تحديثات عن ${title}`, other: `# تحديثًا عن ${title}` }),
  thisSession: 'إحدى الجلسات',
  undo: (seconds) => `تراجع (${String(seconds)})`,
  undoOf: (title) => `تراجع: إبقاء ${title} مفتوحة`,
  dismiss: (text) => `إخفاء: ${text}`,
  history: 'سجل الإشعارات',
  historyEmpty: 'لم يحدث شيء بعد.',
  info: 'معلومة',
  success: 'نجاح',
  warning: 'تحذير',
  error: 'خطأ',
  accepted: 'مقبول',
  'auto-accepted': 'أُسند إليك وفُتح',
  declined: 'رفضته أنت',
  'timed-out': 'فائت: انتهى وقت الرد',
  'queue-limit': 'لم يُعرض: كان المنتظرون كثيرين',
  'queue-timeout': 'لم يُعرض: انتهى وقته وهو خلف غيره',
  withdrawn: 'سُحب: غادر العميل أو استلمه شخص آخر',
} satisfies Words['notificationToast'];

function seconds(count: number): string {
  return plural(count, { one: 'ثانية واحدة', two: 'ثانيتان', few: '# ثوانٍ', other: '# ثانية' });
}
