// Opens saved files, each as an assessment of its own.

import { opened } from "../views/opening.mjs";

/** Resolves once each file is on the device, or was refused with a word on why. */
export async function openFiles(input, context) {
  const { library, say, tell, complain, unkept } = context;
  const files = [...input.files];
  input.value = "";
  // What is only in memory would be gone once it is opened.
  if (unkept) return complain(unkept);
  const refused = [];
  let number = 0;
  for (const file of files) {
    const problem = await openOne(file, library, context);
    if (problem) refused.push(`${file.name}: ${problem}`);
    else number += 1;
  }
  if (number > 0) tell(say("opened", { number }));
  if (refused.length > 0) complain(refused.join(" "));
}

async function openOne(file, library, context) {
  const { document, problem } = await opened(file, context);
  if (problem) return problem;
  return library.create(document, { isFiled: true }).then(
    () => "",
    () => context.say("failed"),
  );
}
