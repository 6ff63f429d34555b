export { homePage, HomePageElement, type HomeOptions } from './home/home-page.js';
export { activeConversationPage, ActiveConversationPageElement, type ConversationPorts } from './conversation/active-conversation-page.js';
export { customerPage, CustomerPageElement, type CustomerPorts } from './customer/customer-page.js';
export { casePage, CasePageElement, type CasePorts } from './case/case-page.js';
export { recordPage } from './record-page.js';
export { articlePage, ArticlePageElement, type ArticlePorts } from './article/article-page.js';
export { webPage } from './web-page.js';
export type { RecordSource, RecordVersions } from './records/record-source.js';
export type { PageElement } from './page-of-element.js';
