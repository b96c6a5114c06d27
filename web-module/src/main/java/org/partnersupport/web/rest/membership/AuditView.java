package org.partnersupport.web.rest.membership;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.AuditTrail;
import org.partnersupport.membership.api.AuditTrail.Entry;
import org.partnersupport.web.audit.AuditSentences;

/**
 * A page of entries, the newest first.
 *
 * @param page from 0
 * @param total how many there are on all pages
 */
public record AuditView(List<Item> items, int page, int size, long total) {
    static AuditView of(AuditTrail.Page page, AuditSentences sentences) {
        return new AuditView(
                page.items().stream().map(entry -> Item.of(entry, sentences)).toList(),
                page.page(),
                page.size(),
                page.total());
    }

    /**
     * One entry.
     *
     * @param person who acted, null when nobody was signed in or nobody asked for it
     * @param organisation whose it is, null for nobody's
     * @param text what was done, in the language of the call
     * @param address from where, null when no request began it
     * @param seal of the chain, null until it is sealed
     */
    public record Item(
            long id,
            Instant at,
            @Nullable Named person,
            @Nullable Named organisation,
            String action,
            String subject,
            String detail,
            String text,
            @Nullable String address,
            @Nullable String seal) {
        static Item of(Entry entry, AuditSentences sentences) {
            return new Item(
                    entry.id(),
                    entry.at(),
                    Named.of(entry.actor(), sentences.who(entry)),
                    Named.of(entry.organisation(), sentences.whose(entry)),
                    entry.action(),
                    entry.subject(),
                    entry.detail(),
                    sentences.what(entry),
                    entry.address(),
                    entry.seal());
        }
    }

    /** Somebody or an organisation. */
    public record Named(UUID id, String name) {
        static @Nullable Named of(@Nullable UUID id, String name) {
            return id == null ? null : new Named(id, name);
        }
    }
}
