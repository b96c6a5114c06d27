package org.partnersupport.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.partnersupport.web.portal.shell.PortalTexts;

/** Language and theme of the account; what is chosen goes to the same place as the choices of the header. */
@Named
@RequestScoped
public class AccountPage {
    @Inject
    PortalTexts texts;

    public List<Language> getLanguages() {
        return List.of(
                new Language("ja", "日本語", texts.getLanguage().equals("ja")),
                new Language("en", "English", texts.getLanguage().equals("en")));
    }

    /** @param name the language's own name, the same in every language */
    public record Language(String code, String name, boolean chosen) {}
}
