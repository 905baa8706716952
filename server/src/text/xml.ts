/** Characters that XML 1.0 cannot hold, not even escaped, or that would steer a terminal. */
const unwritable = /[^\t\n\r -~\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** The text as it stands between the tags of an XML document, or between an attribute's double quotes. */
export const escapeXml = (text: string | number): string =>
  String(text)
    .replace(unwritable, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\r', '&#13;');
