package org.partnersupport.entitlement.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A release of a product: one service level of one version of one product line (rule LC-1).
 *
 * @param code unique inside the product, for example {@code 13.0-sp3}
 * @param line the product line (channel), for example {@code LTSC}
 * @param version the version the release belongs to, for example {@code 2016}
 * @param mainstreamEnd last day of mainstream support of the version, null when none is announced
 * @param supportEnd last day of support of this service level, null when none is announced
 */
public record Release(
        String code,
        String label,
        String line,
        String version,
        Policy policy,
        LocalDate releasedOn,
        @Nullable LocalDate mainstreamEnd,
        @Nullable LocalDate supportEnd) {}
