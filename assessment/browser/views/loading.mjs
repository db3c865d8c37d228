// Views that are fetched once somebody can see something of them.

import { libraryAddress } from "./elements.mjs";

/**
 * The reasons of scores, which only the result shows, and which take a scorer of their own to try changes.
 * @returns {Function} a function that shows the reasons of a result as soon as they are here
 */
export function reasonsLoader(root, context) {
  let view;
  let latest;

  async function show(shown) {
    try {
      const address = libraryAddress();
      view ??= import(address).then(({ reasonsView }) => reasonsView(root, context));
      const draw = await view;
      if (shown === latest) await draw(...shown);
    } catch (error) {
      // The next change tries again.
      view = undefined;
      context.complain(context.say("reasons_failed"));
      console.warn(error);
    }
  }

  return (...shown) => {
    latest = shown;
    show(shown);
  };
}
