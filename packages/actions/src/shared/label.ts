/** Words of the step's settings form. */
export const label = (en: string, zh: string) => ({ 'x-label': { en, 'zh-CN': zh } });
