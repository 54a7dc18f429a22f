// Which server and which data answer.
import type { Operation } from "../ask.ts";

export interface ServiceAnswer {
  readonly service: { readonly version: string; readonly dataVersion: string; readonly engine: string; readonly consoleEnabled: boolean };
}

export const service: Operation<ServiceAnswer, Record<string, never>> = {
  text: /* GraphQL */ `
    query Service {
      service {
        version
        dataVersion
        engine
        consoleEnabled
      }
    }
  `,
};
