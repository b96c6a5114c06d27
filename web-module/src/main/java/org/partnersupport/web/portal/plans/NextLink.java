package org.partnersupport.web.portal.plans;

/**
 * Something that can be done about a "no".
 *
 * @param href a path of this application with its query, or a place on the page
 * @param primary true for the best one
 */
public record NextLink(String label, String href, boolean primary) {
    /** True for a place on the same page. */
    public boolean local() {
        return href.startsWith("#");
    }
}
