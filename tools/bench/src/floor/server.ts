import 'reflect-metadata';
import { Ajv } from 'ajv';
import {
  BadRequestException, Body, Controller, Get, Inject, Injectable, Module, NotFoundException, Param, Patch, Post, Query,
  UnauthorizedException, UseGuards, type CanActivate, type ExecutionContext,
} from '@nestjs/common'; // prettier-ignore
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { INDUSTRIES, STATUSES } from '../dataset.js';
import { AFTER, BULK, COLUMNS, CONTACTS, COUNT, CREATE, GET, LIST, SEARCH, updateOf } from './queries.js';

/**
 * The floor: what somebody who knows NestJS and Postgres would write by hand for two fixed tables, with nothing configurable.
 * One process, prepared statements, compiled validation, a token per user; writes keep history and outbox in the same statement.
 */
const user = process.env['BENCH_USER']!;
const token = process.env['BENCH_TOKEN']!;

const instant = (text: string) => text.replace(' ', 'T').replace('+00', 'Z');
const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  1184: instant,
  1082: (text) => text,
  1700: Number,
};
const pool = new pg.Pool({
  connectionString: process.env['DATABASE_URL'],
  max: 16,
  options: '-c TimeZone=UTC',
  types: {
    getTypeParser: ((oid: number) =>
      parsers[oid] ?? pg.types.getTypeParser(oid, 'text')) as typeof pg.types.getTypeParser,
  },
});

type Row = Readonly<Record<string, unknown>>;
const text = { type: 'string', maxLength: 500 };
const properties = {
  name: { type: 'string', minLength: 1, maxLength: 120 },
  number: { type: 'string', maxLength: 40 },
  industry: { enum: INDUSTRIES },
  status: { enum: STATUSES },
  annual_revenue: { type: 'number' },
  employees: { type: 'integer', minimum: 0 },
  city: text,
  phone: text,
  email: text,
  website: text,
  last_contact: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d$' },
  is_key: { type: 'boolean' },
  description: { type: 'string', maxLength: 10_000 },
};
const ajv = new Ajv();
const isNew = ajv.compile({ type: 'object', properties, required: ['name'], additionalProperties: false });
const isChange = ajv.compile({ type: 'object', properties, minProperties: 1, additionalProperties: false });

@Injectable()
class Accounts {
  async rows(name: string, sql: string, values: unknown[]): Promise<Row[]> {
    return (await pool.query<Row>({ name, text: sql, values })).rows;
  }

  async create(data: Row): Promise<Row> {
    const changes = Object.fromEntries(Object.entries(data).map(([name, value]) => [name, [null, value]]));
    const values = [user, JSON.stringify(changes), ...COLUMNS.map((c) => data[c] ?? null)];
    return (await this.rows('create', CREATE, values))[0]!;
  }

  async update(id: string, data: Row): Promise<Row | undefined> {
    const columns = COLUMNS.filter((c) => c in data);
    return (
      await this.rows(`update ${columns.join(' ')}`, updateOf(columns), [user, id, ...columns.map((c) => data[c])])
    )[0];
  }
}

@Injectable()
class TokenGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { headers } = context.switchToHttp().getRequest<{ headers: Record<string, string | undefined> }>();
    if (headers['authorization'] !== `Bearer ${token}`) throw new UnauthorizedException();
    return true;
  }
}

@Controller()
@UseGuards(TokenGuard)
class FloorController {
  constructor(@Inject(Accounts) private readonly accounts: Accounts) {}

  @Get('accounts')
  async list(@Query() query: Record<string, string>) {
    const values = [query['industry'], query['status']];
    if (query['count'] === undefined) return { data: await this.accounts.rows('list', LIST, values) };
    const [data, count] = await Promise.all([
      this.accounts.rows('list', LIST, values),
      this.accounts.rows('count', COUNT, values),
    ]);
    return { data, page: { count: count[0]!['n'] } };
  }

  @Get('accounts/after')
  async after(@Query() query: Record<string, string>) {
    return { data: await this.accounts.rows('after', AFTER, [query['created_at'], query['id']]) };
  }

  @Get('accounts/search')
  async search(@Query('name') name: string) {
    return { data: await this.accounts.rows('search', SEARCH, [`%${name.replace(/[\\%_]/g, '\\$&')}%`]) };
  }

  @Get('accounts/:id')
  async one(@Param('id') id: string) {
    const [found] = await this.accounts.rows('get', GET, [id]);
    if (!found) throw new NotFoundException();
    return found;
  }

  @Get('contacts')
  async contacts() {
    return { data: await this.accounts.rows('contacts', CONTACTS, []) };
  }

  @Post('accounts')
  async create(@Body() body: Row) {
    if (!isNew(body)) throw new BadRequestException(isNew.errors);
    return this.accounts.create(body);
  }

  @Patch('accounts/:id')
  async update(@Param('id') id: string, @Body() body: Row) {
    if (!isChange(body)) throw new BadRequestException(isChange.errors);
    const found = await this.accounts.update(id, body);
    if (!found) throw new NotFoundException();
    return found;
  }

  @Post('accounts/bulk')
  async bulk(@Body() body: readonly Row[]) {
    for (const row of body) if (!isNew(row)) throw new BadRequestException(isNew.errors);
    const rows = await this.accounts.rows('bulk', BULK, [user, JSON.stringify(body)]);
    return { results: rows.map(({ id }) => ({ status: 'ok', id, version: 1 })) };
  }
}

@Module({ controllers: [FloorController], providers: [Accounts] })
class FloorModule {}

const adapter = new FastifyAdapter({ logger: false, bodyLimit: 16 * 1024 * 1024 });
const app = await NestFactory.create<NestFastifyApplication>(FloorModule, adapter, { logger: ['error'] });
await app.listen(Number(process.env['PORT']), '127.0.0.1');
