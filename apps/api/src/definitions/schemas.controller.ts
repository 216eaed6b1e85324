import { Controller, Get, Param, Req } from '@nestjs/common';
import { ACTIONS } from '@mokuai/actions';
import type { FieldTypeEntry, StepTypeEntry } from '@mokuai/contract';
import { fieldSchema, KINDS, schemaOf } from '@mokuai/definition';
import { FIELD_TYPES } from '@mokuai/field-types';
import { Problem, textIn } from '@mokuai/kernel';
import { Capability } from '../auth/access-rules.js';
import type { ApiRequest } from '../http/http-types.js';
import { localeOf } from '../http/locale-of.js';

/** What definitions are made of. */
@Controller()
@Capability('design')
export class SchemasController {
  @Get('schemas')
  list(@Req() request: ApiRequest): { data: { kind: string; label: string; href: string }[] } {
    const locale = localeOf(request);
    return { data: KINDS.map(({ kind, label }) => ({ kind, label: label[locale], href: `/api/schemas/${kind}` })) };
  }

  /** JSON Schema 2020-12 of a kind's documents. */
  @Get('schemas/:kind')
  schema(@Param('kind') kind: string): Readonly<Record<string, unknown>> {
    const schema = schemaOf(kind);
    if (!schema) throw new Problem('unknown_kind', [], {}, { kind });
    return schema;
  }

  /** The designer's palette. */
  @Get('field-types')
  fieldTypes(@Req() request: ApiRequest): { data: FieldTypeEntry[] } {
    const locale = localeOf(request);
    const entries = FIELD_TYPES.map((type) => ({
      name: type.name,
      label: type.label[locale],
      group: type.group,
      icon: type.icon,
      settings: fieldSchema(type),
    }));
    return { data: entries };
  }

  /** What a workflow can do. */
  @Get('step-types')
  stepTypes(@Req() request: ApiRequest): { data: StepTypeEntry[] } {
    const locale = localeOf(request);
    const entries = ACTIONS.map(({ type, label, icon, branches, input }) => ({
      type,
      label: textIn(label, locale, type),
      icon,
      branches,
      input,
    }));
    return { data: entries };
  }
}
