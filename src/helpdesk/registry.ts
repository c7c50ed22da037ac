import { gorgias } from "./gorgias/module.ts";
import type { InstalledHelpdesk } from "./port.ts";
import { zendesk } from "./zendesk/module.ts";

/** Every helpdesk that Sidenote speaks. Adding one is its folder and its name here. */
export const helpdesks: readonly InstalledHelpdesk[] = [gorgias, zendesk];
