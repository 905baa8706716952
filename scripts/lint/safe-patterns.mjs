// ESLint: no pattern is made of words that may come from a draft, a file or a setting.
//
// A pattern made when its module is loaded cannot hold any. Inside a function each piece must be a
// constant of a module, a number, or the result of `literal` or `authored` (server/src/text/pattern.ts).

const escaping = new Set(['literal', 'authored']);

/** @type {import('eslint').Rule.RuleModule} */
const safePatterns = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      unescaped: 'Put `literal(…)` around it: unescaped words change or break the pattern.',
      implicit: 'A string given here is read as a pattern: use indexOf, includes or a RegExp.',
    },
  },
  create(context) {
    const { sourceCode } = context;
    const typeOf = (node) => {
      const { program, esTreeNodeToTSNodeMap: map } = sourceCode.parserServices ?? {};
      return program && map
        ? program
            .getTypeChecker()
            .typeToString(program.getTypeChecker().getTypeAtLocation(map.get(node)))
        : '';
    };
    const checkPieces = (node) => {
      for (const piece of piecesOf(node)) {
        if (!isSafe(piece, sourceCode, typeOf)) {
          context.report({ node: piece, messageId: 'unescaped' });
        }
      }
    };
    const onPattern = (node) => {
      if (node.callee.type !== 'Identifier' || node.callee.name !== 'RegExp') return;
      const [source] = node.arguments;
      if (source && isInFunction(node)) checkPieces(source);
    };
    return {
      NewExpression: onPattern,
      CallExpression(node) {
        onPattern(node);
        const { callee } = node;
        if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return;
        if (!['match', 'matchAll', 'search'].includes(callee.property.name)) return;
        const [argument] = node.arguments;
        if (!argument || !isText(typeOf(callee.object)) || !isText(typeOf(argument))) return;
        context.report({ node: argument, messageId: 'implicit' });
      },
    };
  },
};

/** The parts that a pattern's source is put together of. */
function piecesOf(node) {
  switch (node.type) {
    case 'TemplateLiteral':
      return node.expressions.flatMap(piecesOf);
    case 'BinaryExpression':
      return node.operator === '+' ? [...piecesOf(node.left), ...piecesOf(node.right)] : [node];
    case 'ConditionalExpression':
      return [...piecesOf(node.consequent), ...piecesOf(node.alternate)];
    default:
      return [node];
  }
}

function isSafe(node, sourceCode, typeOf) {
  if (node.type === 'Literal') return true;
  if (node.type === 'CallExpression' && escaping.has(node.callee.name)) return true;
  if (node.type === 'Identifier' && isModuleConstant(node, sourceCode)) return true;
  return /^(?:number|-?\d+)$/.test(typeOf(node));
}

function isModuleConstant(node, sourceCode) {
  for (let scope = sourceCode.getScope(node); scope; scope = scope.upper) {
    const variable = scope.set.get(node.name);
    if (!variable) continue;
    const [definition] = variable.defs;
    if (definition?.type === 'ImportBinding') return true;
    return (
      ['module', 'global'].includes(scope.type) &&
      definition?.type === 'Variable' &&
      definition.parent.kind === 'const'
    );
  }
  return false;
}

function isInFunction(node) {
  for (let each = node.parent; each; each = each.parent) {
    if (/Function/.test(each.type) || each.type === 'PropertyDefinition') return true;
  }
  return false;
}

const isText = (type) => type === 'string' || /^["'`]/.test(type);

export default safePatterns;
