declare module '*.module.css' {
  /** Class names by the names they have in the file. */
  const css: Readonly<Record<string, string>>;
  export default css;
}
declare module '*.css';
