/** A text in the product's two languages. */
export interface Localised {
  readonly 'zh-cn': string;
  readonly en: string;
}
