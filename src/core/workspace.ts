/** A way to be told to stop. An `AbortSignal` fits as it is. */
export interface Cancel {
  readonly aborted: boolean;
}

/** One Markdown text of the workspace. */
export interface SourceText {
  readonly uri: string;
  readonly text: string;
}

/** The world as the core sees it: some Markdown, one text after the other. */
export interface Workspace {
  documents(): AsyncIterable<SourceText>;
}
