/**
 * The name of a person's sheet in the browser's local storage.
 * @param {string} module - the address of the page's script: other sites of the same host may have sheets too
 */
export function sheetPlace(module) {
  return `working-with-communities sheet ${new URL("..", module).pathname}`;
}
