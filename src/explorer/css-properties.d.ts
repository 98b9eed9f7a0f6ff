import "react";

declare module "react" {
  interface CSSProperties {
    /** Half the width of a bar of the timeline, in per cent: the handles stand under the middles of bars. */
    "--half"?: string;
  }
}
