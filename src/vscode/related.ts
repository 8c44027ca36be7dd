import * as vscode from 'vscode';

/**
 * What is related to a finding. VS Code writes before each of these where it stands, so what has one place is told together:
 * the sources of a row, which have none but that of the finding.
 */
export function relatedPlaces(
  all: readonly { readonly location: vscode.Location; readonly message: string }[],
): vscode.DiagnosticRelatedInformation[] {
  const places = new Map<string, { readonly location: vscode.Location; readonly messages: string[] }>();
  for (const { location, message } of all) {
    const key = JSON.stringify(location);
    const { messages } = places.get(key) ?? { messages: [] };
    places.set(key, { location, messages: [...messages, message] });
  }
  return [...places.values()].map(
    ({ location, messages }) => new vscode.DiagnosticRelatedInformation(location, inOneLine(messages)),
  );
}

/** Sources by semicolon; where one of the messages is a sentence, all of them as sentences. */
function inOneLine(messages: readonly string[]): string {
  const hasSentence = messages.length > 1 && messages.some(message => message.endsWith('.'));
  return hasSentence ? messages.map(message => message.replace(/\.?$/, '.')).join(' ') : messages.join('; ');
}
