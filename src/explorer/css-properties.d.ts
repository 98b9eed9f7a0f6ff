import "react";

declare module "react" {
  interface CSSProperties {
    /** How broad a year of the timeline is, in per cent: its handles stand at the ends of years. */
    "--year"?: string;
  }
}
