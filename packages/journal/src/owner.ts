/** Whose log it is. */
export interface Owner {
  readonly tenant: string;
  readonly id: string;
}

/** The owner as one word, different for each tenant and agent. */
export const ownerOf = ({ tenant, id }: Owner): string => JSON.stringify([tenant, id]);
