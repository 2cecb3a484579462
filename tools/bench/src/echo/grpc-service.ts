import { type ServiceClientConstructor, loadPackageDefinition } from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import { join } from 'node:path';

/** A message of the stream, in either direction. */
export interface Chunk {
  readonly payload: Buffer;
}

interface EchoPackage {
  readonly liminal: { readonly bench: { readonly Echo: ServiceClientConstructor } };
}

/** The service of `proto/echo.proto`, as gRPC-js makes it at run time. */
export function loadEchoService(): ServiceClientConstructor {
  const definition = loadSync(join(__dirname, '../../proto/echo.proto'));
  return (loadPackageDefinition(definition) as unknown as EchoPackage).liminal.bench.Echo;
}
