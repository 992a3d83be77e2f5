import type { Duplex } from 'node:stream';

/**
 * Answers what Node could not read as a request ("clientError"). An address typed into a program with its Chinese
 * characters as they are (`curl '…/search?q=低空经济'`) is no error: it is sent on to the encoded one.
 */
export function answerUnreadable(
  error: NodeJS.ErrnoException & { rawPacket?: Buffer },
  socket: Duplex,
): void {
  if (!socket.writable || isAnswering(socket)) return void socket.destroy();
  const packet = error.rawPacket ?? Buffer.of();
  const encoded = encodeAddress(packet);
  if (encoded === null) return void socket.end(`${STATUS_LINES[error.code ?? ''] ?? BAD_REQUEST}${END}`);
  const body = `地址里的汉字须经百分号编码，请用（curl 加 -L 即可）：\n${encoded}\n`;
  const headers = [
    'HTTP/1.1 307 Temporary Redirect',
    `Location: ${encoded}`,
    'Content-Type: text/plain; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  socket.end(`${headers.join('\r\n')}${END}${packet.toString('latin1', 0, 5) === 'HEAD ' ? '' : body}`);
}

/**
 * Whether an earlier request on the socket is being answered: what is written now would stand in that answer's body. As
 * Node's own handler finds out, by a field of the socket that is not public.
 */
function isAnswering(socket: Duplex & { readonly _httpMessage?: { readonly headersSent: boolean } | null }) {
  return socket._httpMessage?.headersSent === true;
}

/** The path and query of a request that are right but for not being percent-encoded; null for anything else. */
export function encodeAddress(packet: Buffer): string | null {
  const [line = ''] = packet.toString('utf8').split('\r\n', 1);
  // One slash only: two would lead to another host.
  const address = /^(?:GET|HEAD) (\/(?![/\\])[^\s\u{fffd}]*) HTTP\/1\.[01]$/u.exec(line)?.[1];
  if (address === undefined || /^[\x21-\x7e]*$/.test(address)) return null;
  return address.replace(/[^\x21-\x7e]+/g, encodeURIComponent);
}

const END = '\r\nConnection: close\r\n\r\n';
const BAD_REQUEST = 'HTTP/1.1 400 Bad Request';
/** As Node answers by itself where nobody listens. */
const STATUS_LINES: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: 'HTTP/1.1 431 Request Header Fields Too Large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 'HTTP/1.1 413 Payload Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: 'HTTP/1.1 408 Request Timeout',
};
