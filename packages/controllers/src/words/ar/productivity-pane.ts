import type { Words } from '../en.js';
import { plural } from './plural.js';

/** The words of `<productivity-pane>` in Arabic. */
export const productivityPane = {
  label: 'الإنتاجية',
  rail: 'الأدوات',
  toolName: (name) => TOOLS[name] ?? name,
  withCount: (label, count) => `${label}، ${plural(count, { zero: 'لا جديد', one: 'عنصر جديد واحد', two: 'عنصران جديدان', few: '# عناصر جديدة', many: '# عنصرًا جديدًا', other: '# عنصر جديد' })}`,
  pin: 'إبقاء أدوات علامة التبويب الأولى',
  pinned: 'أدوات علامة التبويب الأولى. اضغط لمتابعة علامة التبويب الحالية',
  wider: 'أعرض',
  narrower: 'أضيق',
  collapse: 'طي',
  width: (pixels) => `العرض ${String(pixels)} بكسل`,
  collapsed: 'مطوي',
  loading: (label) => `جارٍ تحميل ${label}`,
  failed: (label) => `تعذر عرض ${label}`,
  failedHint: 'تستمر أدواتك الأخرى ومحادثتك في العمل.',
} satisfies Words['productivityPane'];

const TOOLS: Readonly<Record<string, string>> = { knowledge: 'المعرفة', suggestions: 'الردود المقترحة', cards: 'المساعد الذكي', script: 'نص الوكيل' };
