import type { Words } from '../en.js';

/** The words of `<presence-picker>` in Arabic. */
export const presencePicker = {
  label: 'الحضور',
  button: (status) => `الحضور: ${status}`,
  unknown: 'الحضور غير معروف',
  choose: 'اختر حضورك',
  back: 'لقد عدت',
  text: 'قل المزيد عنه (اختياري)',
  textHint: 'في اجتماع حتى الثالثة',
  setText: 'تعيين',
  next: 'بعد العمل الحالي',
  nextNone: 'حسب العمل',
  nextShort: (status) => `ثم ${status}`,
  capacity: 'ما بين يديك',
  used: (channel, used, limit) => `${CHANNELS[channel] ?? channel} ${String(used)} من ${String(limit)}`,
  list: (parts) => parts.join('، '),
  because: (status, why) => `${status}: ${why}`,
  since: (time) => `منذ ${time}`,
  'why-signed-in': 'سجلت الدخول',
  'why-chosen': 'من اختيارك',
  'why-free': 'لا عمل بين يديك',
  'why-session-limit': (limit) => `جميع الجلسات مفتوحة، وعددها ${String(limit)}`,
  'why-missed-offer': 'فاتك عرض',
  'why-rejected-offer': 'رفضت عرضًا',
  'why-reset': 'لقد عدت',
  'why-queued': 'اخترته لما بعد عملك',
  'until-changed': 'يبقى حتى تغيره.',
  'until-next': 'يستمر حتى تقبل عملاً أو تغلقه في المرة القادمة.',
  'until-back': 'اختر «لقد عدت» لتصلك العروض من جديد.',
  'until-finished': 'تعود متاحًا عند انتهاء هذا العمل.',
  'until-room': (channels) => `تعود العروض عندما تنهي واحدًا من: ${channels.map((channel) => CHANNELS[channel] ?? channel).join('، ')}.`,
  'until-session': 'أغلق جلسة لتصلك العروض من جديد.',
  'until-offers': 'تصل العروض ما دامت هناك سعة.',
  held: 'يتبع ذلك تغيير خلال ثوانٍ.',
} satisfies Words['presencePicker'];

const CHANNELS: Readonly<Record<string, string>> = { chat: 'المحادثات', sms: 'الرسائل القصيرة', social: 'التواصل الاجتماعي', voice: 'المكالمات', email: 'رسائل البريد', custom: 'المحادثات الأخرى', case: 'الحالات' };
