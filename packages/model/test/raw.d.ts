/** Vite gives the text of a module, so that a test can read it without a file system. */
declare module '*?raw' {
  const text: string;
  export default text;
}
