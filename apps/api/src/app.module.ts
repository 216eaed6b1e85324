import { Module, type DynamicModule, type OnApplicationShutdown, type Provider, Global, Inject } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { EventsController } from './events/events.controller.js';
import { EventStreams } from './events/event-streams.js';
import { RecordVersions } from './events/record-versions.js';
import { AppController } from './app/app.controller.js';
import { ActorGuard } from './auth/actor.guard.js';
import { AuthController } from './auth/auth.controller.js';
import { SetupController } from './auth/setup.controller.js';
import { UserPasswordController } from './auth/user-password.controller.js';
import { DefinitionsController } from './definitions/definitions.controller.js';
import { KeptController } from './definitions/kept.controller.js';
import { NumberingController } from './definitions/numbering.controller.js';
import { PackagesController } from './definitions/packages.controller.js';
import { PublishesController } from './definitions/publishes.controller.js';
import { PublishingController } from './definitions/publishing.controller.js';
import { SchemasController } from './definitions/schemas.controller.js';
import { OpenApiController } from './openapi/openapi.controller.js';
import { RecordReadsController } from './records/record-reads.controller.js';
import { RecordWritesController } from './records/record-writes.controller.js';
import { IdempotencyGuard } from './http/idempotency.guard.js';
import { SavedViewsModule } from './views/saved-views.module.js';
import { SearchController } from './records/search.controller.js';
import { AttachmentsModule } from './attachments/attachments.module.js';
import { CommentsModule } from './comments/comments.module.js';
import { FlowsModule } from './flows/flows.module.js';
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
    { provide: tokens.DEFINITIONS, useValue: platform.definitions },
    { provide: tokens.TEMPLATES, useValue: platform.templates },
    { provide: tokens.MODELS, useValue: platform.models },
    { provide: tokens.CLOCK, useValue: platform.clock },
    { provide: tokens.NEW_ID, useValue: platform.newId },
    { provide: tokens.AUTH_STORE, useValue: platform.authStore },
    { provide: tokens.SESSIONS, useValue: platform.sessions },
    { provide: tokens.EFFECTIVE_MODULES, useValue: platform.effectiveModules },
    { provide: tokens.BADGES, useValue: platform.badges },
    { provide: tokens.SIGN_IN, useValue: platform.signIn },
    { provide: tokens.SET_UP, useValue: platform.setUp },
    { provide: tokens.PREFERENCES, useValue: platform.preferences },
    { provide: tokens.RECORD_READER, useValue: platform.reader },
    { provide: tokens.RECORD_SEARCH, useValue: platform.search },
    { provide: tokens.RULE_PREVIEWS, useValue: platform.rulePreviews },
    { provide: tokens.RECORD_WRITER, useValue: platform.writer },
    { provide: tokens.IDEMPOTENCY, useValue: platform.idempotency },
    { provide: tokens.DEMO_ACCOUNTS, useValue: platform.demoAccounts },
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
      imports: [PlatformModule.of(platform), FlowsModule, SavedViewsModule, CommentsModule, AttachmentsModule],
      controllers: [
        HealthController,
        AuthController,
        SetupController,
        UserPasswordController,
        AppController,
        EventsController,
        OpenApiController,
        SearchController,
        RecordReadsController,
        RecordWritesController,
        DefinitionsController,
        PublishesController,
        KeptController,
        PublishingController,
        PackagesController,
        SchemasController,
        NumberingController,
      ],
      providers: [
        { provide: APP_GUARD, useClass: ActorGuard },
        { provide: APP_GUARD, useClass: IdempotencyGuard },
        {
          provide: EventStreams,
          inject: [tokens.PLATFORM],
          useFactory: ({ signals, sessions, models, reader, database }: Platform) =>
            new EventStreams(signals, sessions, models, reader, new RecordVersions(database)),
        },
      ],
    };
  }
}
