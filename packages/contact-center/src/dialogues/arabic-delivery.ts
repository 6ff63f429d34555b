import type { Dialogue } from './dialogue.js';
import { agent, card, customer, picks } from './script.js';

/** A chat in Arabic about a present that was sent in the wrong colour. */
export const arabicDelivery: Dialogue = {
  id: 'own-arabic-delivery',
  channel: 'chat',
  language: 'ar',
  customer: { id: 'customer-layla-haddad', name: 'ليلى حداد', email: 'layla@example.com' },
  subject: 'وصلت الهدية بلون خاطئ',
  queue: 'الطلبات',
  order: { number: '40-1202', items: 'وشاح حريري أزرق', total: '55.00', currency: 'EUR', status: 'delivered' },
  turns: [
    customer('مرحباً، طلبت وشاحاً أزرق لأمي ووصل أحمر. عيد ميلادها يوم الخميس.', 0),
    card('الطلب 40-1202', { المنتج: 'وشاح حريري أزرق', الحالة: 'تم التسليم', المخزون: '4 قطع زرقاء' }),
    ...picks('اعتذار، نرسل الصحيح',
      ['apologise_replace', 'مرحباً ليلى، أعتذر عن هذا الخطأ. اللون الأزرق متوفر، ويمكنني إرساله اليوم بالبريد السريع.'],
      ['ask_order_number', 'مرحباً، ما رقم طلبك من فضلك؟']),
    customer('هل سيصل قبل الخميس؟ لا أريد أن أبقى بلا هدية.', 15),
    ...picks('نعم الأربعاء',
      ['inform_delivery_date', 'نعم، سيصل يوم الأربعاء قبل الظهر، ولن تدفعي شيئاً للشحن.'],
      ['inform_unavailable', 'للأسف لا يمكن أن يصل قبل الجمعة.']),
    customer('الحمد لله. وماذا أفعل بالوشاح الأحمر؟', 13),
    agent('يمكنك إعطاؤه للسائق عند التسليم، أو الاحتفاظ به بنصف السعر إن أعجبك.', 18),
    customer('بصراحة هو جميل، وأختي تحب الأحمر. سأحتفظ به!', 16),
    ...picks('تم',
      ['confirm', 'ممتاز، سجلت ذلك. سنغلف الوشاح الأزرق كهدية مع بطاقة تهنئة.'],
      ['goodbye', 'شكراً لتواصلك معنا.']),
    customer('شكراً جزيلاً لك على لطفك.', 10),
    agent('على الرحب والسعة، وكل عام ووالدتك بخير!', 9),
    customer('مع السلامة.', 6),
  ],
  ending: 'customer-ends',
};
