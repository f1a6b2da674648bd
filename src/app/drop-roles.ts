/**
 * Roles that are gone are mentioned no more.
 *
 * In: a server, and which of its roles are there. Out: its subscriptions without the others.
 * Surprise: Discord would show "@deleted-role" and refuse nothing, so nobody but us can notice.
 */
import type { Store } from "../storage/store.ts";

/** Returns how many subscriptions mentioned a role that is gone. */
export function dropRoles(
  store: Store,
  guildId: string,
  isThere: (roleId: string) => boolean,
): Promise<number> {
  return store.transaction(async (tx) => {
    let dropped = 0;
    for (const { id, shape, routine } of await tx.listSubscriptions(guildId)) {
      if (!shape?.mention || isThere(shape.mention.roleId)) continue;
      const { mention: _, ...rest } = shape;
      await tx.saveShape(id, Object.keys(rest).length > 0 ? rest : null, routine);
      dropped += 1;
    }
    return dropped;
  });
}
