import type { Words } from '../en.js';

/** The words of `<agent-workspace>` in Arabic. */
export const agentWorkspace: Words['agentWorkspace'] = {
  areas: 'أقسام مساحة العمل',
  sessions: 'الجلسات',
  work: 'العمل',
  conversation: 'المحادثة',
  tools: 'الأدوات',
  signOut: 'تسجيل الخروج',
  signOutTitle: 'تسجيل الخروج؟',
  signOutBody: 'سيُمحى كل ما هو محفوظ على هذا الحاسوب.',
  signOutUnsent: (count) => `سيُمحى كل ما هو محفوظ على هذا الحاسوب. لم يُرسل بعد (${String(count)})، ويُسلَّم أولًا:`,
  signOutLoseTitle: 'فقدان هذا نهائيًا؟',
  signOutLost: (count) => `لم يستطع أحد تسلّم هذا (${String(count)}). إذا خرجت الآن فسيضيع:`,
  signOutLose: 'الخروج وفقدانه',
  signOutStay: 'البقاء',
  signOutMore: (count) => `… و${String(count)} أخرى`,
  signOutFailed: 'تعذّر محو كل شيء',
  signOutFailedBody: 'قد تبقى أجزاء من عملك على هذا الحاسوب. حاول مجددًا أو أخبر المسؤول.',
  signedOut: 'تم تسجيل خروجك.',
  shortcuts: 'اختصارات لوحة المفاتيح',
  closeHelp: 'إغلاق',
  shortcut: (name: string) => SHORTCUTS[name] ?? name,
};

const SHORTCUTS: Readonly<Record<string, string>> = {
  'next-region': 'القسم التالي', 'previous-region': 'القسم السابق', notifications: 'الإشعارات', 'next-session': 'الجلسة التالية', 'previous-session': 'الجلسة السابقة',
  'accept-offer': 'قبول العرض الأول', 'reject-offer': 'رفض العرض الأول', 'write-reply': 'كتابة رد', 'reopen-session': 'إعادة فتح آخر جلسة مغلقة', 'close-session': 'إغلاق الجلسة', shortcuts: 'إظهار هذه القائمة أو إخفاؤها',
  'session-1': 'الجلسة من 1 إلى 9',
};
