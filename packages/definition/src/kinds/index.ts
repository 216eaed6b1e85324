import type { ApprovalDocument } from './approval/document.js';
import type { LayoutDocument } from './layout/document.js';
import type { MenuDocument } from './menu/document.js';
import type { ModuleDocument } from './module/document.js';
import type { NumberingDocument } from './numbering/document.js';
import type { RoleDocument } from './role/document.js';
import type { ViewDocument } from './view/document.js';
import type { WorkflowDocument } from './workflow/document.js';

export type { ApprovalDocument, ApprovalNode, ApproverRule, BranchNode } from './approval/document.js';
export {
  BUILT_IN_BUTTONS,
  BUTTON_SPOTS,
  spotsFor,
  spotsOf,
  type ButtonSpot,
  type LayoutButton,
} from './layout/buttons.js';
export type { LayoutDocument, LayoutSection, RelatedBlock } from './layout/document.js';
export { areRivals } from './layout/rivals.js';
export type { MenuDocument, MenuItem } from './menu/document.js';
export { MATCHES, type DuplicateRule, type MatchWay } from './module/duplicates.js';
export type { ModuleDocument, ValidationRule } from './module/document.js';
export type { NumberingDocument, NumberingSegment } from './numbering/document.js';
export type { Capability, FieldRight, ModuleRights, RoleDocument, Scope } from './role/document.js';
export type { CalendarView, GalleryView, KanbanView, TreeView, ViewDocument } from './view/document.js';
export type { WorkflowDocument } from './workflow/document.js';
export type { StepDocument } from './workflow/step.js';

export type AnyDocument =
  | ModuleDocument
  | LayoutDocument
  | ViewDocument
  | RoleDocument
  | MenuDocument
  | NumberingDocument
  | WorkflowDocument
  | ApprovalDocument;
export type Kind = AnyDocument['kind'];
