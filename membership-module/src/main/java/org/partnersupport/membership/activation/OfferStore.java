package org.partnersupport.membership.activation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.partnersupport.membership.api.Competency;
import org.partnersupport.membership.api.Offer;
import org.partnersupport.membership.api.Tier;
import org.partnersupport.membership.kernel.Label;
import org.partnersupport.membership.kernel.Sql;
import org.partnersupport.membership.kernel.Sql.Row;

/** Offers, and which of them are active. */
@ApplicationScoped
class OfferStore {
    private static final String TIERS = "SELECT code, label_en, label_ja FROM membership.tier ORDER BY position, code";

    private static final String OFFERS = """
            SELECT o.id, o.organisation_id, t.code, t.label_en, t.label_ja, o.competency,
                o.starts_on, o.ends_on, o.activate_by, a.offer_id IS NOT NULL AS activated, o.renews
            FROM membership.offer o JOIN membership.tier t ON t.code = o.tier
                LEFT JOIN membership.activation a ON a.offer_id = o.id
            WHERE o.organisation_id = ? AND\s""";
    private static final String RUNNING =
            OFFERS + "? BETWEEN o.starts_on AND o.ends_on ORDER BY o.ends_on, o.starts_on, o.id";
    private static final String FOLLOWING = OFFERS + """
            o.starts_on > ? AND EXISTS (SELECT 1 FROM membership.activation r WHERE r.offer_id = o.renews)
            ORDER BY o.starts_on, o.id""";
    private static final String ACTIVATE = """
            INSERT INTO membership.activation (offer_id, activated_on, activated_at, activated_by) VALUES (?, ?, ?, ?)
            ON CONFLICT (offer_id) DO NOTHING""";

    @Inject
    Sql sql;

    List<Tier> tiers() {
        return sql.list(TIERS, OfferStore::tier);
    }

    /** The offers that run on a day, the one that ends first leading; both ends count. */
    List<Offer> runningOn(LocalDate day, UUID organisation) {
        return sql.list(RUNNING, OfferStore::offer, organisation, day);
    }

    /** Those that begin after a day and continue an activated one, the one that begins first leading. */
    List<Offer> followingAfter(LocalDate day, UUID organisation) {
        return sql.list(FOLLOWING, OfferStore::offer, organisation, day);
    }

    /** Lets one transaction at a time change an organisation's activation, so that requests to activate are never lost. */
    void lock(UUID organisation) {
        sql.update("UPDATE membership.organisation SET code = code WHERE id = ?", organisation);
    }

    /** @return false when the offer was active already: the row's key makes it happen once (rule AC-5) */
    boolean activate(UUID offer, LocalDate day, UUID by, Instant at) {
        return sql.update(ACTIVATE, offer, day, at, by) == 1;
    }

    private static Offer offer(Row row) throws SQLException {
        return new Offer(
                row.id("id"),
                row.id("organisation_id"),
                tier(row),
                Competency.valueOf(row.text("competency")),
                row.day("starts_on"),
                row.day("ends_on"),
                row.day("activate_by"),
                row.flag("activated"),
                row.idOrNull("renews"));
    }

    private static Tier tier(Row row) throws SQLException {
        return new Tier(row.text("code"), new Label(row.text("label_en"), row.text("label_ja")));
    }
}
