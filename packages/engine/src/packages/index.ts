export { Packages, type PackageOrder, type PackageOutcome, type PackagePorts } from './packages.js';
export type { Choices, PackageConflict } from './plan-install.js';
export type { Brought, PackageChange, PackageRow, PackageStore } from './ports.js';
