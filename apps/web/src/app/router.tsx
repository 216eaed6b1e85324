import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
  type ParsedLocation,
} from '@tanstack/react-router';
import { learn } from '../lib/i18n.js';
import { parsePeek } from '../lib/peek.js';
import { appQuery, meQuery, setupQuery } from '../lib/queries.js';
import { follow } from '../lib/session.js';
import { ApiProblem } from '../lib/problem.js';
import { parseListSearch } from '../features/lists/list-search.js';
import { NotFound } from './NotFound.js';
import { PageError } from './PageError.js';
import { PagePending } from './PagePending.js';
import { queryClient } from './query-client.js';
import { firstPage } from './first-page.js';
import { Starting } from './Starting.js';

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound, errorComponent: PageError });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search): { to?: string } => {
    const to = text(search['to']);
    return to?.startsWith('/') && !to.startsWith('//') ? { to } : {};
  },
  beforeLoad: async () => {
    const setup = await queryClient.fetchQuery(setupQuery);
    if (setup.needed) throw redirect({ to: '/setup' });
  },
  component: lazyRouteComponent(() => import('../features/sign-in/SignInPage.js'), 'SignInPage'),
  pendingComponent: Starting,
});

const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  beforeLoad: async () => {
    const { needed } = await queryClient.fetchQuery(setupQuery);
    if (!needed) throw redirect({ to: '/sign-in' });
  },
  component: lazyRouteComponent(() => import('../features/sign-in/SetupPage.js'), 'SetupPage'),
  pendingComponent: Starting,
});

/** Everything below it has a user and the user's menu. */
const signedIn = {
  getParentRoute: () => root,
  beforeLoad: async ({ location }: { location: ParsedLocation }) => {
    try {
      await follow(await queryClient.ensureQueryData(meQuery));
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) {
        throw redirect({ to: '/sign-in', search: location.pathname === '/' ? {} : { to: location.href } });
      }
      throw error;
    }
  },
  loader: () => queryClient.ensureQueryData(appQuery),
};

const shell = createRoute({
  ...signedIn,
  id: 'shell',
  validateSearch: parsePeek,
  component: lazyRouteComponent(() => import('./shell/Shell.js'), 'Shell'),
  pendingComponent: Starting,
});

/** Pages that take the whole window. */
const studio = createRoute({
  ...signedIn,
  id: 'studio',
  component: lazyRouteComponent(() => import('./shell/Studio.js'), 'Studio'),
  pendingComponent: Starting,
});

const home = createRoute({
  getParentRoute: () => shell,
  path: '/',
  beforeLoad: async () => {
    const [app, me] = await Promise.all([queryClient.ensureQueryData(appQuery), queryClient.ensureQueryData(meQuery)]);
    throw redirect(firstPage(app, me));
  },
});

const list = createRoute({
  getParentRoute: () => shell,
  path: '/m/$module',
  validateSearch: parseListSearch,
  component: lazyRouteComponent(() => import('../features/lists/ListPage.js'), 'ListPage'),
});

const create = createRoute({
  getParentRoute: () => shell,
  path: '/m/$module/new',
  validateSearch: (search): { set?: Readonly<Record<string, string>>; copy?: string } => {
    const set = search['set'];
    const copy = text(search['copy']);
    const copied = copy ? { copy } : {};
    if (typeof set !== 'object' || set === null) return copied;
    return {
      ...copied,
      set: Object.fromEntries(Object.entries(set).filter((e): e is [string, string] => typeof e[1] === 'string')),
    };
  },
  component: lazyRouteComponent(() => import('../features/records/CreatePage.js'), 'CreatePage'),
});

const record = createRoute({
  getParentRoute: () => shell,
  path: '/m/$module/$record',
  validateSearch: (search): { tab?: string; edit?: true } => {
    const tab = text(search['tab']);
    return { ...(tab ? { tab } : {}), ...(search['edit'] === true ? { edit: true as const } : {}) };
  },
  loader: () => learn('attachments', 'path', 'buttons'),
  component: lazyRouteComponent(() => import('../features/records/RecordPage.js'), 'RecordPage'),
});

/** A record on paper, without anything around it. */
const print = createRoute({
  ...signedIn,
  path: '/m/$module/$record/print',
  loader: async () => {
    await learn('print', 'path', 'attachments');
    await queryClient.ensureQueryData(appQuery);
  },
  component: lazyRouteComponent(() => import('../features/records/print/PrintPage.js'), 'PrintPage'),
});

/** Several records on paper. */
const printMany = createRoute({
  ...signedIn,
  path: '/m/$module/print',
  validateSearch: (search): { ids?: string } => {
    const ids = text(search['ids']);
    return ids ? { ids } : {};
  },
  loader: async () => {
    await learn('print', 'path', 'attachments');
    await queryClient.ensureQueryData(appQuery);
  },
  component: lazyRouteComponent(() => import('../features/records/print/PrintManyPage.js'), 'PrintManyPage'),
});

const inbox = createRoute({
  getParentRoute: () => shell,
  path: '/inbox',
  validateSearch: (search): { box?: string; id?: string; q?: string; module?: string } => {
    const box = text(search['box']);
    const id = text(search['id']);
    // Digits that somebody typed into the address are read as a number.
    const q = typeof search['q'] === 'number' ? String(search['q']) : text(search['q']);
    const module = text(search['module']);
    return { ...(box ? { box } : {}), ...(id ? { id } : {}), ...(q ? { q } : {}), ...(module ? { module } : {}) };
  },
  loader: () => learn('inbox'),
  component: lazyRouteComponent(() => import('../features/inbox/InboxPage.js'), 'InboxPage'),
});

const designer = createRoute({
  getParentRoute: () => shell,
  path: '/designer',
  loader: () => learn('designer', 'layouts', 'rules', 'conditions'),
  component: lazyRouteComponent(() => import('../features/designer/DesignerPage.js'), 'DesignerPage'),
});

const designMenu = createRoute({
  getParentRoute: () => studio,
  path: '/designer/menu',
  loader: () => learn('designer', 'layouts', 'rules'),
  component: lazyRouteComponent(() => import('../features/designer/menu/MenuPage.js'), 'MenuPage'),
});

const designRoles = createRoute({
  getParentRoute: () => studio,
  path: '/designer/roles',
  validateSearch: (search): { role?: string; tab?: string } => {
    const role = text(search['role']);
    const tab = text(search['tab']);
    return { ...(role ? { role } : {}), ...(tab ? { tab } : {}) };
  },
  loader: () => learn('designer', 'layouts', 'rules'),
  component: lazyRouteComponent(() => import('../features/designer/roles/RolesPage.js'), 'RolesPage'),
});

const designModule = createRoute({
  getParentRoute: () => studio,
  path: '/designer/$module',
  validateSearch: (search): { tab?: string; layout?: string; flow?: string } => {
    const tab = text(search['tab']);
    const layout = text(search['layout']);
    const flow = text(search['flow']);
    return { ...(tab ? { tab } : {}), ...(layout ? { layout } : {}), ...(flow ? { flow } : {}) };
  },
  loader: () => learn('designer', 'layouts', 'rules', 'conditions'),
  component: lazyRouteComponent(() => import('../features/designer/ModuleEditorPage.js'), 'ModuleEditorPage'),
});

/** What the designer frames: pages as the drafts would make them. */
const preview = createRoute({
  ...signedIn,
  path: '/preview/$module',
  loader: async () => {
    await learn('designer', 'layouts', 'attachments', 'path', 'buttons');
    await queryClient.ensureQueryData(appQuery);
  },
  component: lazyRouteComponent(() => import('./preview/PreviewPage.js'), 'PreviewPage'),
});

const admin = createRoute({
  getParentRoute: () => shell,
  path: '/admin',
  validateSearch: (search): { tab?: string } => {
    const tab = text(search['tab']);
    return tab ? { tab } : {};
  },
  // Changes are told in the designer's words.
  loader: () => learn('admin', 'packages', 'designer', 'layouts', 'rules'),
  component: lazyRouteComponent(() => import('../features/admin/AdminPage.js'), 'AdminPage'),
});

const routeTree = root.addChildren([
  signIn,
  setup,
  shell.addChildren([home, list, create, record, inbox, designer, admin]),
  studio.addChildren([designMenu, designRoles, designModule]),
  print,
  printMany,
  preview,
]);

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultPendingComponent: PagePending,
  defaultPendingMs: 150,
  defaultErrorComponent: PageError,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
