// ESLint: what is declared outside functions never changes, so that the same text gives the same result always.
//
// A `const` alone does not keep that: the map, list or object that it names can be changed, and so can a pattern
// that goes on from where its last search ended.

const changing = new Set([
  ...['add', 'clear', 'delete', 'set'],
  ...['copyWithin', 'fill', 'pop', 'push', 'reverse', 'shift', 'sort', 'splice', 'unshift'],
]);
const weak = new Set(['WeakMap', 'WeakSet', 'WeakRef']);

/** @type {import('eslint').Rule.RuleModule} */
const moduleState = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      variable: 'No state outside a function: declare it `const`.',
      changed: 'No state outside a function: `{{name}}` is changed here.',
      weak: 'No state outside a function: keep results by `oncePer`.',
      static: 'No state outside a function: make it `static readonly`.',
      pattern: '`{{name}}` goes on from its last search: use `matchAll`, or no flag `g` or `y`.',
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      'Program:exit'(program) {
        const { scopeManager } = sourceCode;
        const scope = scopeManager.acquire(program, true) ?? scopeManager.acquire(program);
        for (const variable of scope.variables) {
          const [definition] = variable.defs;
          if (definition?.type !== 'Variable') continue;
          if (definition.parent.kind !== 'const') {
            context.report({ node: definition.node, messageId: 'variable' });
          }
          const name = variable.name;
          for (const { identifier } of variable.references) {
            if (!isInFunction(identifier)) continue;
            if (isChanged(identifier)) {
              context.report({ node: identifier, messageId: 'changed', data: { name } });
            } else if (goesOn(definition.node.init) && isSearched(identifier)) {
              context.report({ node: identifier, messageId: 'pattern', data: { name } });
            }
          }
        }
      },
      NewExpression(node) {
        if (weak.has(node.callee.name) && !isInFunction(node)) {
          context.report({ node, messageId: 'weak' });
        }
      },
      PropertyDefinition(node) {
        if (node.static && node.readonly !== true && !isInFunction(node)) {
          context.report({ node, messageId: 'static' });
        }
      },
    };
  },
};

/** Whether what the name stands for, or a part of it, gets another value or other members here. */
function isChanged(identifier) {
  let whole = identifier;
  while (whole.parent.type === 'MemberExpression' && whole.parent.object === whole) {
    whole = whole.parent;
  }
  const { parent } = whole;
  switch (parent.type) {
    case 'AssignmentExpression':
      return parent.left === whole && whole !== identifier;
    case 'UpdateExpression':
      return whole !== identifier;
    case 'UnaryExpression':
      return parent.operator === 'delete';
    case 'CallExpression':
      return parent.callee === whole
        ? whole !== identifier && !whole.computed && changing.has(whole.property.name)
        : whole === identifier && isAssign(parent.callee) && parent.arguments[0] === whole;
    default:
      return false;
  }
}

const isAssign = (callee) =>
  callee.type === 'MemberExpression' &&
  callee.object.name === 'Object' &&
  /^(?:assign|definePropert(?:y|ies)|setPrototypeOf)$/.test(callee.property.name);

/** Whether the value is a pattern that remembers where its last search ended. */
function goesOn(init) {
  if (init?.type === 'Literal') return /[gy]/.test(init.regex?.flags ?? '');
  const isPattern = /^(?:New|Call)Expression$/.test(init?.type) && init.callee.name === 'RegExp';
  return isPattern && /[gy]/.test(init.arguments[1]?.value ?? '');
}

const isSearched = ({ parent }) =>
  parent.type === 'MemberExpression' &&
  ['exec', 'test', 'lastIndex'].includes(parent.property.name);

function isInFunction(node) {
  for (let each = node.parent; each; each = each.parent) {
    if (/Function/.test(each.type) || each.type === 'MethodDefinition') return true;
    if (each.type === 'PropertyDefinition' && !each.static) return true;
  }
  return false;
}

export default moduleState;
