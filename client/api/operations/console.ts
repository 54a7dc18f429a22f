// What the console asks: the library of questions in full, and the rows of a question or of a statement.
import type { Operation } from "../ask.ts";

export interface Parameter {
  readonly name: string;
  /** String, Int, Float, Boolean, Date, Entity, Claim, Source or Link, or List<...> of one. */
  readonly type: string;
  readonly description: string;
  readonly default: unknown;
}
export interface Question {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly category: string;
  readonly cypher: string;
  readonly parameters: readonly Parameter[];
}
export interface LibraryAnswer {
  readonly analyses: readonly Question[];
  readonly service: {
    readonly consoleEnabled: boolean;
    readonly limits: { readonly consoleTimeoutMs: number; readonly consoleMaxRows: number };
  };
}
export const library: Operation<LibraryAnswer, Record<string, never>> = {
  text: /* GraphQL */ `
    query Library {
      analyses {
        name
        title
        description
        category
        cypher
        parameters {
          name
          type
          description
          default
        }
      }
      service {
        consoleEnabled
        limits {
          consoleTimeoutMs
          consoleMaxRows
        }
      }
    }
  `,
};

export interface Result {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  readonly truncated: boolean;
  readonly tookMs: number;
  readonly warnings: readonly string[];
  readonly graph: {
    readonly entities: readonly { readonly id: string; readonly name: string }[];
    readonly links: readonly { readonly id: string }[];
  };
}
const result = /* GraphQL */ `
  fragment Result on QueryResult {
    columns
    rows
    truncated
    tookMs
    warnings
    graph {
      entities {
        id
        name
      }
      links {
        id
      }
    }
  }
`;

export const runQuestion: Operation<{ result: Result }, { name: string; parameters: Readonly<Record<string, unknown>> }> = {
  text:
    /* GraphQL */ `
      query RunQuestion($name: String!, $parameters: JSON) {
        result: runAnalysis(name: $name, parameters: $parameters) {
          ...Result
        }
      }
    ` + result,
};

export const runStatement: Operation<{ result: Result }, { statement: string; parameters: Readonly<Record<string, unknown>> }> = {
  text:
    /* GraphQL */ `
      query RunStatement($statement: String!, $parameters: JSON) {
        result: cypher(statement: $statement, parameters: $parameters) {
          ...Result
        }
      }
    ` + result,
};

/** The link that a claim is of, where its details stand. */
export const linkOfClaim: Operation<{ claim: { link: { id: string } } | null }, { id: string }> = {
  text: /* GraphQL */ `
    query LinkOfClaim($id: ID!) {
      claim(id: $id) {
        link {
          id
        }
      }
    }
  `,
};
