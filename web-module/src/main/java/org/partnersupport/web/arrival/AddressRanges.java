package org.partnersupport.web.arrival;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/** A list of addresses and ranges, as a setting names them. */
record AddressRanges(List<AddressRange> ranges) {
    /**
     * @param text divided by commas; empty: none at all
     * @throws IllegalArgumentException naming what is none
     */
    static AddressRanges of(String text) {
        return new AddressRanges(Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(AddressRange::of)
                .toList());
    }

    boolean contains(InetAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }

    /** False for what is no address. */
    boolean contains(String address) {
        return AddressRange.address(address).filter(this::contains).isPresent();
    }
}
