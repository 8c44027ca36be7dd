// Draws images/icon.png from images/icon.svg, with the Chromium of the tests: `node scripts/icon.mjs`.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import { launchChromium, Missing } from './vscode-host.mjs';

const path = name => fileURLToPath(new URL(`../images/${name}`, import.meta.url));

try {
  const browser = await launchChromium(console.log);
  const page = await browser.newPage({ viewport: { width: 128, height: 128 } });
  await page.setContent('<canvas width="128" height="128"></canvas>');
  const drawing = `data:image/svg+xml,${encodeURIComponent(await readFile(path('icon.svg'), 'utf8'))}`;
  const pixels = await page.evaluate(async address => {
    const context = document.querySelector('canvas').getContext('2d');
    const image = new Image(128, 128);
    image.src = address;
    await image.decode();
    context.drawImage(image, 0, 0, 128, 128);
    return [...context.getImageData(0, 0, 128, 128).data];
  }, drawing);
  await browser.close();
  await writeFile(path('icon.png'), png(Buffer.from(pixels), 128));
} catch (error) {
  if (!(error instanceof Missing)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** A square picture of so many pixels a side, each red, green, blue and opaque, packed smaller than Chromium does. */
function png(pixels, side) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  // Eight bits a colour, with opacity; a zero before each row says that it stands there as it is.
  header.set([8, 6], 8);
  const rows = Array.from({ length: side }, (_, y) => [
    Buffer.alloc(1),
    pixels.subarray(y * side * 4, (y + 1) * side * 4),
  ]).flat();
  const data = deflateSync(Buffer.concat(rows), { level: 9 });
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(kind, data) {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(checksum(body));
  return Buffer.concat([length, body, sum]);
}

/** CRC-32, as PNG asks for. */
function checksum(bytes) {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}
