/** What comes to nothing: nobody waits for it. */
export const never = () => new Promise<never>(() => undefined);
