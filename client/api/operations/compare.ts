// What the room of comparison asks: what some entities share, what each has alone, and their figures.
import type { Card, ClaimFilter, FigureClaim, Line } from "../answers.ts";
import type { Operation } from "../ask.ts";
import { card, figure, line } from "./fragments.ts";

type End = { readonly subject: Card; readonly object: Card };
export interface CompareAnswer {
  readonly compare: {
    readonly entities: readonly Card[];
    readonly sharedCount: number;
    readonly shared: readonly {
      readonly entity: Card;
      readonly relation: string;
      readonly direction: string;
      readonly links: readonly (Omit<Line, "subject" | "object"> & End)[];
    }[];
    readonly unique: readonly {
      readonly entity: { readonly id: string };
      readonly totalCount: number;
      readonly links: readonly (Omit<Line, "subject" | "object"> & End)[];
    }[];
    readonly links: readonly (Omit<Line, "subject" | "object"> & End)[];
    readonly series: readonly {
      readonly metric: { readonly id: string; readonly name: string };
      readonly series: readonly {
        readonly unit: string;
        readonly basis: string | null;
        readonly status: string;
        readonly months: number | null;
        readonly points: readonly (FigureClaim & { readonly subject: { readonly id: string } })[];
      }[];
    }[];
  };
}

export const compare: Operation<CompareAnswer, { ids: readonly string[]; filter: ClaimFilter }> = {
  text:
    /* GraphQL */ `
      query Compare($ids: [ID!]!, $filter: ClaimFilter) {
        compare(ids: $ids, filter: $filter) {
          entities {
            ...Card
          }
          sharedCount
          shared {
            entity {
              ...Card
            }
            relation
            direction
            links {
              ...Ended
            }
          }
          unique {
            entity {
              id
            }
            totalCount
            links {
              ...Ended
            }
          }
          links {
            ...Ended
          }
          series {
            metric {
              id
              name
            }
            series {
              unit
              basis
              status
              months
              points {
                id
                statement
                status
                confidence
                evidenceGrade
                ...Figures
                link {
                  id
                }
                subject {
                  id
                }
              }
            }
          }
        }
      }
      fragment Ended on Link {
        ...Line
        subject {
          ...Card
        }
        object {
          ...Card
        }
      }
    ` +
    card +
    line +
    figure,
};
