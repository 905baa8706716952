import {
  StreamMessageReader,
  type DataCallback,
  type Disposable,
} from 'vscode-languageserver/node';
import { isReadable } from './wellFormed';

/** A stream's messages without what the connection could not tell from others, and would end at. */
export class ReadableMessages extends StreamMessageReader {
  override listen(callback: DataCallback): Disposable {
    return super.listen((message) => {
      if (isReadable(message)) callback(message);
    });
  }
}
