package org.partnersupport.web.portal.plans;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list a page shows. People and addresses count pages from 1, the modules from 0.
 *
 * @param page from 0
 */
public record Paging(int page, int size, long total) {
    private static final int LAST = 1_000_000;

    /** What an address says, for the modules; the first page for anything that is no page number. */
    public static int number(@Nullable String page) {
        var digits = page != null && page.matches("[1-9][0-9]{0,6}");
        return digits ? Math.min(Integer.parseInt(page), LAST) - 1 : 0;
    }

    public long first() {
        return Math.min((long) page * size + 1, total);
    }

    public long last() {
        return Math.min((page + 1L) * size, total);
    }

    public boolean needed() {
        return total > size;
    }

    public boolean hasPrevious() {
        return page > 0;
    }

    public boolean hasNext() {
        return (page + 1L) * size < total;
    }

    /** As an address counts. */
    public int previous() {
        return page;
    }

    /** As an address counts. */
    public int next() {
        return page + 2;
    }
}
