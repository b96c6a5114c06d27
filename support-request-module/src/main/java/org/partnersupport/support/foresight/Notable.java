package org.partnersupport.support.foresight;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Endings.Ending;
import org.partnersupport.support.api.Warnings.Kind;
import org.partnersupport.support.foresight.VersionsInUse.Version;

/**
 * Something an organisation is to be warned of.
 *
 * @param subject what it is about, within its kind: the same is told once
 * @param until last day on which it matters
 */
record Notable(
        UUID organisation,
        Kind kind,
        String subject,
        @Nullable UUID contract,
        @Nullable UUID line,
        @Nullable String product,
        @Nullable String release,
        LocalDate until) {
    static Notable low(Ending ending) {
        return of(ending, Kind.LOW_BALANCE, String.valueOf(ending.line()));
    }

    static Notable ends(Ending ending) {
        return of(ending, Kind.CONTRACT_ENDS, ending.contract().toString());
    }

    private static Notable of(Ending ending, Kind kind, String subject) {
        return new Notable(
                ending.organisation(), kind, subject, ending.contract(), ending.line(), null, null, ending.end());
    }

    /** Another day is another warning: an end may be moved. */
    static Notable losesCover(Version version, LocalDate until) {
        return new Notable(
                Objects.requireNonNull(version.organisation()),
                Kind.VERSION_LOSES_COVER,
                version.product() + " " + version.release() + " " + until,
                null,
                null,
                version.product(),
                version.release(),
                until);
    }
}
