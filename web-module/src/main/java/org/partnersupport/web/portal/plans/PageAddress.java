package org.partnersupport.web.portal.plans;

import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The address of a page of this portal with its query, built part by part. */
public record PageAddress(String text) {
    /** @param path from the root of the application, with its leading slash */
    public static PageAddress of(String path) {
        return new PageAddress(path);
    }

    /** Adds a parameter; nothing for null. */
    public PageAddress with(String name, @Nullable Object value) {
        return value == null ? this : new PageAddress(open() + name + "=" + encoded(value.toString()));
    }

    /** The address with the sign after which one more parameter can be written. */
    public String open() {
        return text + (text.contains("?") ? "&" : "?");
    }

    /** Sends the browser there, and ends the answer that is being made. */
    public void go() throws IOException {
        var context = FacesContext.getCurrentInstance().getExternalContext();
        context.redirect(context.getRequestContextPath() + text);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
