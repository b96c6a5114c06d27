package org.partnersupport.web.receipt;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a receipt says, in words already.
 *
 * @param number of the order
 * @param name whom it is for
 * @param price with its currency
 * @param facts by the keys of their names, in the order of the page
 * @param issuer who received the money
 * @param note what became of the payment after all
 */
public record Receipt(
        String number,
        String name,
        String price,
        Map<String, String> facts,
        Optional<String> issuer,
        Optional<String> note) {
    public Receipt {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }
}
