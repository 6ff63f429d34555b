/** A customer asks for something or tells what is wrong. */
export const need = /\b(?:i(?:'d| would) like|i (?:need|want|have to|can(?:'|no)?t|am trying|was (?:charged|told))|i'm (?:trying|looking|having)|looking for|help (?:me )?(?:with|to)?|(?:can|could|would|will) you|how (?:do|can) i|doesn'?t work|does not work|not working|(?:is|are|was|were|has|have)(?:n't| not)|never (?:arrived|came|got)|still (?:no|not|waiting)|problem|issue|broken|missing|wrong|lost|stolen|refund|cancel|ich (?:möchte|brauche|kann|habe)|können sie|funktioniert nicht|nicht (?:angekommen|erhalten))\b|أريد|أحتاج|لا يعمل|لم (?:يصل|تصل|أستلم)|مشكلة|هل يمكن/iu;

/** An agent says what has been done or found. */
export const done = /\b(?:i(?:'ve| have) (?:\w+ )?(?:checked|found|booked|sent|made|changed|cancel+ed|refunded|reset|added|updated|submitted|scheduled|ordered|issued|registered|opened|blocked|successfully)|has been|have been|was (?:sent|booked|refunded|submitted)|is (?:booked|confirmed|available|cancel+ed)|successfully|unfortunately|your (?:\w+ ){0,3}is|(?:ich habe|wir haben) .*\b\p{L}*(?:t|en)\b|wurde)\b|تم |لقد /iu;

/** An agent promises what will happen. */
export const promise = /\b(?:i(?:'ll| will)|we(?:'ll| will)|(?:will|should) (?:be|arrive|receive|get|contact|send)|you(?:'ll| will) (?:receive|get|hear|be)|let me (?:check|see|look|find)|going to|ich (?:werde|prüfe|kümmere|melde)|wir (?:werden|melden)|erhalten sie)\b|سوف|سأ|سنقوم|سي/iu;

/** A greeting, thanks or a mere assent: says nothing of the matter. */
export const politeness = /^(?:(?:hi|hello|hey|good (?:morning|afternoon|evening)|thanks?|thank you|bye|goodbye|ok(?:ay)?|yes|no|sure|great|perfect|there|so much|very much|a lot|everyone|hallo|guten (?:morgen|tag|abend)|danke|vielen dank|tschüss|ja|nein|مرحبا|شكرا|نعم|لا|السلام عليكم)(?!\p{L})[\s,.!؟?-]*)+$/iu;

/** A sentence that asks. */
export function asks(sentence: string): boolean {
  return /[?؟]["'”’)\]]*$/u.test(sentence);
}
