package org.partnersupport.web.portal.home;

/**
 * Something that needs doing now.
 *
 * @param path where to do it, inside the application
 */
public record Task(String title, String text, String path, String action) {}
