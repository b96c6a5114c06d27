package org.partnersupport.web.portal.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Recovery codes that were just made, on the page that follows, once. */
@Named
@RequestScoped
public class RecoveryCodesShown {
    private static final String CODES = "recoveryCodes";

    public void show(List<String> codes) {
        FacesContext.getCurrentInstance().getExternalContext().getFlash().put(CODES, new ArrayList<>(codes));
    }

    /** Empty unless some were just made. */
    @SuppressWarnings("unchecked")
    public List<String> getCodes() {
        var flash = FacesContext.getCurrentInstance().getExternalContext().getFlash();
        return Objects.requireNonNullElse((List<String>) flash.get(CODES), List.of());
    }

    /** As they are copied: one in a line. */
    public String getText() {
        return String.join("\n", getCodes());
    }
}
