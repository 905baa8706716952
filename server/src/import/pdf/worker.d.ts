/** The library's half that reads the file; it comes without types. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: {
    /** Serves what is spoken to through the other end of the port. */
    initializeFromPort(port: object): void;
  };
}
