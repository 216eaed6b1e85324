import { departmentSideWrite } from './department.js';
import type { SideWrite } from './side-write.js';
import { userSideWrite } from './user.js';

export type { SideWrite, SideWriteContext } from './side-write.js';

/** The built-in modules whose records other tables depend on. The only place where the write road knows modules by name. */
const SIDE_WRITES: readonly SideWrite[] = [userSideWrite, departmentSideWrite];

/** What else happens when a record of this module is written; undefined for modules made by admins. */
export const sideWriteOf = (module: string): SideWrite | undefined => SIDE_WRITES.find((s) => s.module === module);
