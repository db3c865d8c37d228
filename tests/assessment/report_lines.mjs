// The report as files, for the tests: each line in holds the assessment, the words of the languages and the options, each
// line out the HTML file and the parts of the document.

import { createInterface } from "node:readline";
import { htmlOf } from "../../assessment/browser/report/html.mjs";
import { assessmentOf } from "../../assessment/browser/report/assessment.mjs";
import { reportOf } from "../../assessment/browser/report/report.mjs";
import { languageOf, voiceOf } from "../../assessment/browser/report/voices.mjs";
import { wordParts } from "../../assessment/browser/report/word.mjs";

for await (const text of createInterface({ input: process.stdin })) {
  const { rules, routes, spoken, texts, document, options } = JSON.parse(text);
  const voices = Object.fromEntries(Object.keys(spoken).map((lang) => [lang, voiceOf(lang, spoken[lang], texts[lang], rules)]));
  const ownLanguage = languageOf(Object.values(voices), options.own);
  const report = reportOf(assessmentOf(document, rules, routes), options.languages.map((lang) => voices[lang]), { ...options, ownLanguage });
  console.log(JSON.stringify({ html: htmlOf(report), word: wordParts(report, "Working with Communities"), title: report.running }));
}
