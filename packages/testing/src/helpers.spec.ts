import { EventEmitter, once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { manualClock } from './manual-clock.js';
import { redisMissing, redisServer } from './redis-server.js';
import { until } from './until.js';

describe('until', () => {
  it('checks again on each event, and returns what the check found', async () => {
    const source = new EventEmitter();
    let checks = 0;
    const found = until(() => (checks += 1) === 3 && 'third', {
      event: (again) => {
        source.on('change', again);
        return () => source.off('change', again);
      },
    });
    source.emit('change');
    await new Promise(setImmediate);
    source.emit('change');
    expect(await found).toBe('third');
    expect(source.listenerCount('change')).toBe(0);
  });

  it('says what it waited for, and why the last check failed', async () => {
    const waiting = until(() => Promise.reject(new Error('not there')), { limit: 30, what: 'the ship' });
    await expect(waiting).rejects.toMatchObject({
      message: 'waited 30 ms for the ship',
      cause: new Error('not there'),
    });
  });
});

describe('manualClock', () => {
  it('moves only when told', () => {
    const clock = manualClock('2026-03-01T08:00:00Z');
    clock.advance(1500);
    expect(clock.now().toISOString()).toBe('2026-03-01T08:00:01.500Z');
    clock.set('2027-01-01T00:00:00Z');
    expect(clock.now().toISOString()).toBe('2027-01-01T00:00:00.000Z');
  });
});

(redisMissing() ? describe.skip : describe)('redisServer', () => {
  it('answers until it is stopped', async () => {
    const redis = await redisServer();
    const port = Number(new URL(redis.url).port);
    const client = connect(port, '127.0.0.1');
    client.write('PING\r\n');
    expect(String((await once(client, 'data'))[0])).toBe('+PONG\r\n');
    client.destroy();
    await redis.stop();
    const refused = connect(port, '127.0.0.1');
    expect(await once(refused, 'error')).toMatchObject([{ code: 'ECONNREFUSED' }]);
  });
});
