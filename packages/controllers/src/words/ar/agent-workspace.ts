import type { Words } from '../en.js';

/** The words of `<agent-workspace>` in Arabic. */
export const agentWorkspace: Words['agentWorkspace'] = {
  areas: 'أقسام مساحة العمل',
  sessions: 'الجلسات',
  work: 'العمل',
  conversation: 'المحادثة',
  tools: 'الأدوات',
  shortcuts: 'اختصارات لوحة المفاتيح',
  closeHelp: 'إغلاق',
  shortcut: (name: string) => SHORTCUTS[name] ?? name,
};

const SHORTCUTS: Readonly<Record<string, string>> = {
  'next-region': 'القسم التالي', 'previous-region': 'القسم السابق', notifications: 'الإشعارات', 'next-session': 'الجلسة التالية', 'previous-session': 'الجلسة السابقة',
  'accept-offer': 'قبول العرض الأول', 'reject-offer': 'رفض العرض الأول', 'write-reply': 'كتابة رد', 'close-session': 'إغلاق الجلسة', shortcuts: 'إظهار هذه القائمة أو إخفاؤها',
  'session-1': 'الجلسة من 1 إلى 9',
};
