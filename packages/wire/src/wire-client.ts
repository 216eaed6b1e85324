import pg from 'pg';
import { Parser } from 'pg-protocol/dist/parser.js';
import type { BackendMessage } from 'pg-protocol/dist/messages.js';

const DATA_ROW = 0x44;

/** A DataRow message that leaves its values where they are until somebody wants them. */
export class WireRow {
  readonly name = 'dataRow';

  /** @param offset of the number of columns in `bytes`, which are good only until the next message */
  constructor(
    readonly bytes: Buffer,
    readonly offset: number,
    readonly length: number,
  ) {}

  get fieldCount(): number {
    return this.bytes.readInt16BE(this.offset);
  }

  /** The columns' texts, as the driver's own queries take them. */
  get fields(): (string | null)[] {
    const { bytes, fieldCount } = this;
    const fields: (string | null)[] = [];
    let at = this.offset + 2;
    for (let i = 0; i < fieldCount; i++) {
      const length = bytes.readInt32BE(at);
      at += 4;
      fields.push(length < 0 ? null : bytes.toString('utf8', at, at + length));
      if (length > 0) at += length;
    }
    return fields;
  }
}

/** The driver's parser, as far as it is changed here. Its declaration calls the method private. */
interface PacketParser {
  parse(chunk: Buffer, take: (message: BackendMessage) => void): void;
  handlePacket(offset: number, code: number, length: number, bytes: Buffer): unknown;
}
const DriverParser = Parser as unknown as new () => PacketParser;

class WireParser extends DriverParser {
  override handlePacket(offset: number, code: number, length: number, bytes: Buffer): unknown {
    return code === DATA_ROW ? new WireRow(bytes, offset, length) : super.handlePacket(offset, code, length, bytes);
  }
}

/** A connection's way to hear of messages: called when the socket, plain or encrypted, is there. */
interface Listening {
  readonly connection: {
    attachListeners(stream: NodeJS.ReadableStream): void;
    emit(name: string, message: BackendMessage): boolean;
  };
}

/** The driver's client, whose rows come as bytes: `queryRecords` makes JSON of them, all other queries work as ever. */
export class WireClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const { connection } = this as unknown as Listening;
    connection.attachListeners = (stream) => {
      const parser = new WireParser();
      const take = (message: BackendMessage): void =>
        void connection.emit(message.name === 'error' ? 'errorMessage' : message.name, message);
      stream.on('data', (chunk: Buffer) => parser.parse(chunk, take));
    };
  }
}
