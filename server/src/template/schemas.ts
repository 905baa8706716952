/** What a file of a type of one's own says of its schema, for editors that know the product's. */
export const schemaOf = (kind: 'type' | 'template'): string => `gouji-schema:/${kind}`;
