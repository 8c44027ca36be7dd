import picocolors from 'picocolors';
import { type Paint, plainPaint } from '../core/index.ts';
import type { Io } from './io.ts';

/**
 * Colours where a person reads them: `--color` and `--no-color` decide, then the variables NO_COLOR and FORCE_COLOR
 * (https://no-color.org), then whether standard output is a terminal.
 */
export function paintFor(io: Io, wanted: boolean | undefined): Paint {
  const { NO_COLOR, FORCE_COLOR, TERM } = io.environment;
  const isForced = FORCE_COLOR !== undefined && FORCE_COLOR !== '' && FORCE_COLOR !== '0';
  const isColourful = wanted ?? (!NO_COLOR && (isForced || (io.isTerminal && TERM !== 'dumb')));
  if (!isColourful) return plainPaint;
  const { red, yellow, blue, cyan, bold, dim, green } = picocolors.createColors(true);
  return {
    error: red,
    warning: yellow,
    info: blue,
    hint: cyan,
    strong: bold,
    faint: dim,
    added: green,
    removed: red,
  };
}
