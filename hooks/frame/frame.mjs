/** The frame's few scripts, on every page. */

import { openFoldsWhenNeeded } from "./scripts/folds.mjs";
import { keepPlace } from "./scripts/language_link.mjs";
import { closeMenuWhenDone } from "./scripts/menu.mjs";
import { showMeaning } from "./scripts/meanings.mjs";
import { workOffline } from "./scripts/offline.mjs";
import { offerColours } from "./scripts/palette.mjs";
import { offerPickingWhenNear } from "./scripts/picking.mjs";
import { openSearchWhenAsked } from "./scripts/search_opening.mjs";

document.querySelectorAll("[data-menu]").forEach(closeMenuWhenDone);
document.querySelectorAll("[data-language-link]").forEach(keepPlace);
document.querySelectorAll("[data-palette]").forEach(offerColours);
document.querySelectorAll("main").forEach(openFoldsWhenNeeded);
document.querySelectorAll("[data-meaning]").forEach(showMeaning);
document.querySelectorAll("[data-search]").forEach(openSearchWhenAsked);
document.querySelectorAll("[data-picking]").forEach(offerPickingWhenNear);
document.querySelectorAll("[data-worker]").forEach(workOffline);
