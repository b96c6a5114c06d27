package org.partnersupport.web.portal.home;

/**
 * Something that needs doing now.
 *
 * @param tone style: accent, warn or bad
 * @param path where to do it, inside the application
 */
public record Task(String tone, String title, String text, String path, String action) {}
