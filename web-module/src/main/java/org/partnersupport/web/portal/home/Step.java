package org.partnersupport.web.portal.home;

/**
 * One step of the way to the first request.
 *
 * @param key texts {@code home.step.<key>.title}, {@code .text} and {@code .action}
 * @param path where the step is done, inside the application
 * @param state style: done, now or later
 */
public record Step(String key, String path, String state) {
    public boolean now() {
        return state.equals("now");
    }
}
