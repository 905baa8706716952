import ts from 'typescript';

/** Something in a source that a house rule forbids: its line and the words there. */
export interface Offence {
  readonly line: number;
  readonly words: string;
}

/**
 * Strings of the source that are one of the ids, or have one between slashes as a path or behind a colon as
 * `role:…`. What stands in types and in imports is no value, and a family's name is the rule's own.
 */
export function idsNamed(source: string, ids: ReadonlySet<string>): readonly Offence[] {
  const file = parsed(source);
  return nodesIn(file)
    .filter((node) => ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node))
    .filter(({ parent }) => !ts.isImportDeclaration(parent) && !ts.isLiteralTypeNode(parent))
    .filter(
      ({ text }) => !text.startsWith('family:') && text.split(/[/:]/).some((id) => ids.has(id)),
    )
    .map((node) => offence(file, node));
}

/** What may be asked of a draft's whole text: the words at a span, without their blanks or as they are. */
const quoting = new Set(['squeezedText', 'textAt', 'trimSpan']);

/**
 * Where the source searches a draft's whole text, and does more than quote from it or look at one place: the
 * text is a parameter's of the type `Report`, or of what is called `report`.
 */
export function wholeTextsRead(source: string): readonly Offence[] {
  const file = parsed(source);
  const nodes = nodesIn(file);
  const texts: ts.Node[] = nodes.filter(
    (node) =>
      ts.isPropertyAccessExpression(node) &&
      isText(node.name.text) &&
      ts.isIdentifier(node.expression) &&
      (node.expression.text === 'report' || isReport(node.expression.text, node)),
  );
  for (const node of nodes) {
    if (!ts.isBindingElement(node) || !ts.isIdentifier(node.name)) continue;
    const taken = node.propertyName ?? node.name;
    const holder = node.parent.parent;
    const isOfReport = ts.isParameter(holder)
      ? holder.type?.getText(file) === 'Report' || isFirstOfCheck(holder)
      : ts.isVariableDeclaration(holder) && holder.initializer?.getText(file) === 'report';
    if (!ts.isIdentifier(taken) || !isText(taken.text) || !isOfReport) continue;
    const { text: name } = node.name;
    const scope = nodesIn(functionAround(node));
    texts.push(
      ...scope.filter((each) => ts.isIdentifier(each) && each.text === name && isUse(each)),
    );
  }
  return texts.filter((node) => !isQuoted(node)).map((node) => offence(file, node));
}

/** Calls that give all running text of a draft. */
export function textsWalked(source: string): readonly Offence[] {
  const file = parsed(source);
  return nodesIn(file)
    .filter(
      (node) =>
        ts.isCallExpression(node) &&
        ts.isIdentifier(node.expression) &&
        ['passagesOf', 'stretchesOf'].includes(node.expression.text),
    )
    .map((node) => offence(file, node));
}

const parsed = (source: string): ts.SourceFile =>
  ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true);

function nodesIn(node: ts.Node): readonly ts.Node[] {
  const nodes: ts.Node[] = [node];
  ts.forEachChild(node, (child) => {
    nodes.push(...nodesIn(child));
  });
  return nodes;
}

const offence = (file: ts.SourceFile, node: ts.Node): Offence => ({
  line: file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1,
  words: node.getText(file),
});

const isText = (name: string): boolean => name === 'text' || name === 'source';

/** Whether a parameter of that name and of the type `Report` is around the node. */
function isReport(name: string, node: ts.Node): boolean {
  for (let each = node; !ts.isSourceFile(each); each = each.parent) {
    if (!ts.isFunctionLike(each)) continue;
    const own = each.parameters.find((parameter) => parameter.name.getText() === name);
    if (own) return own.type?.getText() === 'Report';
  }
  return false;
}

/** Whether the parameter is the report that a rule's `check` is given, whose type nobody writes. */
const isFirstOfCheck = ({ parent }: ts.ParameterDeclaration): boolean =>
  ts.isMethodDeclaration(parent) && parent.name.getText() === 'check';

function functionAround(node: ts.Node): ts.Node {
  let each = node;
  while (!ts.isFunctionLike(each) && !ts.isSourceFile(each)) each = each.parent;
  return each;
}

/** Whether the identifier is the variable itself, not a property's or parameter's name. */
const isUse = (node: ts.Node): boolean =>
  !ts.isBindingElement(node.parent) &&
  !(ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) &&
  !(ts.isPropertyAssignment(node.parent) && node.parent.name === node);

function isQuoted(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isElementAccessExpression(parent)) return parent.expression === node;
  if (ts.isCallExpression(parent))
    return ts.isIdentifier(parent.expression) && quoting.has(parent.expression.text);
  if (!ts.isPropertyAccessExpression(parent)) return false;
  const { name, parent: call } = parent;
  return (
    name.text === 'length' ||
    (name.text === 'slice' && ts.isCallExpression(call) && call.arguments.length === 2)
  );
}
