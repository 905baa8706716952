/** The bytes of a PDF of the objects given, numbered from 1; the first is its catalogue. */
export function pdf(objects: readonly (string | Uint8Array)[], trailer = ''): Uint8Array {
  const parts: Uint8Array[] = [latin1('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = parts[0]!.length;
  const add = (part: Uint8Array): void => {
    parts.push(part);
    length += part.length;
  };
  objects.forEach((object, index) => {
    offsets.push(length);
    add(latin1(`${index + 1} 0 obj\n`));
    add(typeof object === 'string' ? latin1(object) : object);
    add(latin1('\nendobj\n'));
  });
  const list = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = length;
  add(
    latin1(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${list}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF`,
    ),
  );
  return Uint8Array.from(Buffer.concat(parts));
}

/** An object with content of its own; `about` stands in its list of properties. */
export const stream = (content: Uint8Array | string, about = ''): Uint8Array => {
  const bytes = typeof content === 'string' ? latin1(content) : content;
  return Uint8Array.from(
    Buffer.concat([
      latin1(`<< /Length ${bytes.length} ${about} >>\nstream\n`),
      bytes,
      latin1('\nendstream'),
    ]),
  );
};

/** A PDF of one page of that content; further objects are numbered from 6 on, `resources` may name them. */
export const pageOf = (
  content: Uint8Array,
  more: readonly Uint8Array[] = [],
  resources = '',
): Uint8Array =>
  pdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> ${resources} >> >>`,
    content,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>',
    ...more,
  ]);

const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
