/** The operands that stand for the department of whoever looks. */
export const MY_DEPARTMENT = { my_department: true } as const;
export const MY_DEPARTMENT_AND_BELOW = { my_department: true, below: true } as const;

/** Which of the two an operand is; undefined for an id. */
export function myDepartment(value: unknown): 'only' | 'below' | undefined {
  if (typeof value !== 'object' || value === null || !('my_department' in value)) return undefined;
  return 'below' in value && value.below === true ? 'below' : 'only';
}
