'use strict';
// Runs a bundle, and leaves the code that V8 had made of it by the end: node warm.cjs FOLDER BUNDLE
// ARGUMENTS…
const { writeFileSync } = require('node:fs');
const process = require('node:process');
const v8 = require('node:v8');
const { runBundle } = require('./run.cjs');

const [node, , folder, name, ...args] = process.argv;
process.argv = [node, name, ...args];
// V8 takes code only where its settings are those that it was made with: none is changed before that.
v8.setFlagsFromString = () => undefined;
const scripts = new Map();
process.on('exit', () => {
  for (const [file, script] of scripts) writeFileSync(file, script.createCachedData());
});
// A program that exports how it is run waits for that.
runBundle(folder, name, (file, script) => scripts.set(file, script)).runAsProgram?.();
