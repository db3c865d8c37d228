/** Both languages use the same anchors, so the link to the other one keeps the place on the page. */
export function keepPlace(link) {
  const update = () => {
    link.hash = location.hash;
  };
  update();
  // Scripts may change the address without an event, so the last look is at the click.
  for (const event of ["click", "auxclick", "contextmenu"]) link.addEventListener(event, update);
}
