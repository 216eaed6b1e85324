import { Module, type DynamicModule, type OnApplicationShutdown, type Provider, Global, Inject } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ActorGuard } from './auth/actor.guard.js';
import { AuthController } from './auth/auth.controller.js';
import { HealthController } from './health/health.controller.js';
import type { Platform } from './platform/open-platform.js';
import * as tokens from './platform/tokens.js';

/** What every controller may ask for, by token. */
function portsOf(platform: Platform): Provider[] {
  return [
    { provide: tokens.PLATFORM, useValue: platform },
    { provide: tokens.CONFIG, useValue: platform.config },
    { provide: tokens.DATABASE, useValue: platform.database },
    { provide: tokens.SIGNALS, useValue: platform.signals },
    { provide: tokens.MODELS, useValue: platform.models },
    { provide: tokens.CLOCK, useValue: platform.clock },
    { provide: tokens.NEW_ID, useValue: platform.newId },
    { provide: tokens.AUTH_STORE, useValue: platform.authStore },
    { provide: tokens.SESSIONS, useValue: platform.sessions },
    { provide: tokens.SIGN_IN, useValue: platform.signIn },
  ];
}

/** Gives the ports to every module, and closes them when the application stops. */
@Global()
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(@Inject(tokens.PLATFORM) private readonly platform: Platform) {}

  static of(platform: Platform): DynamicModule {
    const providers = portsOf(platform);
    return { module: PlatformModule, providers, exports: providers };
  }

  onApplicationShutdown(): Promise<void> {
    return this.platform.close();
  }
}

/** The whole API: one import per part. */
@Module({})
export class AppModule {
  static of(platform: Platform): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.of(platform)],
      controllers: [HealthController, AuthController],
      providers: [{ provide: APP_GUARD, useClass: ActorGuard }],
    };
  }
}
