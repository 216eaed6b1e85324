import { afterAll, beforeAll, describe } from '@jest/globals';
import { accessibilityStory } from './accessibility.story.js';
import { arrangedStory } from './arranged.story.js';
import { boardStory } from './board.story.js';
import { buttonsStory } from './buttons.story.js';
import { calendarStory } from './calendar.story.js';
import { columnsStory } from './columns.story.js';
import { conditionsStory } from './conditions.story.js';
import { duplicatesStory } from './duplicates.story.js';
import { openBrowser } from './browser.fixture.js';
import { designerStory } from './designer.story.js';
import { failuresStory } from './failures.story.js';
import { fieldTypesStory } from './field-types.story.js';
import { filesStory } from './files.story.js';
import { flowsStory } from './flows.story.js';
import { layoutsStory } from './layouts.story.js';
import { listStory } from './list.story.js';
import { inboxStory } from './inbox.story.js';
import { masksStory } from './masks.story.js';
import { packagesStory } from './packages.story.js';
import { pagesStory } from './pages.story.js';
import { startProduct, type Running } from './product.fixture.js';
import { publishingStory } from './publishing.story.js';
import { recordStory } from './record.story.js';
import { rowMenuStory } from './row-menu.story.js';
import { rulesAndRightsStory } from './rules-and-rights.story.js';
import { salesRulesStory } from './sales-rules.story.js';
import { shellStory } from './shell.story.js';
import { viewsStory } from './views.story.js';
import { visitStory } from './visit.story.js';
import { waysStory } from './ways.story.js';
import { weightStory } from './weight.story.js';

/** One product with its demo data; the stories follow one another on it. */
describe('the product', () => {
  let running: Running;

  beforeAll(async () => {
    const [product, browser] = await Promise.all([startProduct({ DEMO: '1' }), openBrowser()]);
    running = { product, browser };
  }, 300_000);

  afterAll(async () => {
    await running?.browser.close();
    await running?.product.stop();
  }, 60_000);

  visitStory(() => running);
  accessibilityStory(() => running);
  pagesStory(() => running);
  weightStory(() => running);
  failuresStory(() => running);
  boardStory(() => running);
  listStory(() => running);
  columnsStory(() => running);
  viewsStory(() => running);
  waysStory(() => running);
  calendarStory(() => running);
  rowMenuStory(() => running);
  shellStory(() => running);
  recordStory(() => running);
  inboxStory(() => running);
  designerStory(() => running);
  publishingStory(() => running);
  packagesStory(() => running);
  conditionsStory(() => running);
  duplicatesStory(() => running);
  masksStory(() => running);
  fieldTypesStory(() => running);
  filesStory(() => running);
  layoutsStory(() => running);
  arrangedStory(() => running);
  buttonsStory(() => running);
  flowsStory(() => running);
  salesRulesStory(() => running);
  rulesAndRightsStory(() => running);
});
