export { RecordReader, type RecordReaderPorts } from './record-reader.js';
